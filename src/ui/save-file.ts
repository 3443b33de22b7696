/** Hands a text over to the browser as a file of the reader's. */
export function saveFile(name: string, type: string, text: string): void {
  handOver(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

/** Hands a file over to the browser as one of the reader's. */
export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
