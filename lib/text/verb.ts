/** The short verbs of buttons that stand on several pages. */
export const verb = {
  retry: 'Försök igen',
  logIn: 'Logga in',
  logOut: 'Logga ut',
}
