/** The rules of respect with which a session opens where a space has adopted no others. */
export const OPENING_CODE: readonly string[] = [
  "Everybody gets the same time, and nobody has to use it.",
  "We listen to understand, and let people finish.",
  "What is said here stays here; what we keep, we keep together.",
  "Questions are welcome, all of them.",
];
