import type { FormatWords } from "../words.ts";

/** The gate of every plan, and the code with which a space begins. */
export const codeOfConduct: FormatWords = {
  "Code of conduct": "مدونة السلوك",
  "Everybody gets the same time, and nobody has to use it.": "للجميع الوقت نفسه، وليس على أحد أن يستخدمه.",
  "We listen to understand, and let people finish.": "نستمع لنفهم، وندع الناس يكملون كلامهم.",
  "What is said here stays here; what we keep, we keep together.": "ما يُقال هنا يبقى هنا، وما نحفظه نحفظه معًا.",
  "Questions are welcome, all of them.": "الأسئلة مرحّب بها، كلها.",
};
