/** Names of the places in the application. */
export const navigation = {
  product: 'Tertial',
  skip: 'Till innehållet',
  main: 'Huvudmeny',
  menu: 'Meny',
  start: 'Start',
  tasks: 'Mina uppgifter',
  goals: 'Mål',
  finance: 'Ekonomi',
  volumes: 'Volymer',
  risks: 'Risker',
  assignments: 'Uppdrag',
  report: 'Rapport',
  administration: 'Administration',
  accessibility: 'Tillgänglighetsredogörelse',
  published: 'Publicerade rapporter',
  theme: { label: 'Utseende', system: 'Som datorn', light: 'Ljust', dark: 'Mörkt' },
}
