/** Words of form fields. */
export const fieldText = {
  optional: 'frivilligt',
  faultPrefix: 'Fel:',
  summary: (count: number) => (count === 1 ? 'Rätta ett fel' : `Rätta ${count} fel`),
}
