/** The files of something pasted or dropped; none where it is text that brings a picture of itself along, as Word's does. */
export const carriedFiles = (carried: Pick<DataTransfer, "types" | "files"> | null): readonly File[] =>
  carried === null || carried.types.includes("text/html") ? [] : [...carried.files];
