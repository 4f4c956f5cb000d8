/** Address of a version of a form, or of what is done with it: changing it (`andra`) or trying it (`visa`). */
export function formAddress(key: string, formVersion: number, place?: 'andra' | 'visa'): string {
  const form = `/admin/mallar/${key}/${formVersion}`
  return place === undefined ? form : `${form}/${place}`
}
