// Colours that tags are offered: told apart by colour-blind readers (Okabe and Ito 2008), and grey for none.

export const COLOURS = [
  { name: 'grey', value: '#7A7A7A' },
  { name: 'orange', value: '#E69F00' },
  { name: 'sky', value: '#56B4E9' },
  { name: 'green', value: '#009E73' },
  { name: 'yellow', value: '#F0E442' },
  { name: 'blue', value: '#0072B2' },
  { name: 'vermilion', value: '#D55E00' },
  { name: 'purple', value: '#CC79A7' },
  { name: 'black', value: '#000000' },
] as const
/** As the model takes it. */
export const isColour = (text: string): boolean => /^#[0-9A-Fa-f]{6}$/.test(text)
