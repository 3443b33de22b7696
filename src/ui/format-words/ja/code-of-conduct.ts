import type { FormatWords } from "../words.ts";

/** The gate of every plan, and the code with which a space begins. */
export const codeOfConduct: FormatWords = {
  "Code of conduct": "行動規範",
  "Everybody gets the same time, and nobody has to use it.": "だれもが同じ時間を持ち、使わなくてもかまいません。",
  "We listen to understand, and let people finish.": "理解するために聞き、最後まで話してもらいます。",
  "What is said here stays here; what we keep, we keep together.":
    "ここで話されたことはここに留め、残すものは一緒に決めて残します。",
  "Questions are welcome, all of them.": "どんな質問も歓迎します。",
};
