/** Lets what the last sample set off come to rest. */
export const rest = (ms = 15): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
