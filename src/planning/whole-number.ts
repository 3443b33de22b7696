/** A whole number from 0 up to `most`; 0 for what is none. */
export const wholeNumber = (text: string, most: number): number =>
  Math.min(most, Math.max(0, Math.floor(Number(text)) || 0));
