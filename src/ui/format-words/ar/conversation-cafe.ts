import type { FormatWords } from "../words.ts";

export const conversationCafe: FormatWords = {
  "Think a question over together, in calm, so that everybody is heard before anybody is discussed.":
    "فكّروا معًا في سؤال بهدوء، ليُسمع كل واحد قبل أن يُناقَش أحد.",
  Agreements: "اتفاقات",
  "We listen to understand, speak for ourselves, and leave room for what we did not expect. What is our question?":
    "نستمع لنفهم، ونتحدث عن أنفسنا، ونترك مجالًا لما لم نتوقعه. ما سؤالنا؟",
  "We speak one at a time, we listen to understand, and nobody has to convince anybody.":
    "نتحدث واحدًا واحدًا، ونستمع لنفهم، وليس على أحد أن يقنع أحدًا.",
  "First round": "الجولة الأولى",
  "What does the question bring up in you? One minute, without discussion.":
    "ماذا يثير فيك السؤال؟ دقيقة واحدة بلا نقاش.",
  "First round: one minute each, no discussion. You may pass.":
    "الجولة الأولى: دقيقة لكل شخص، بلا نقاش. يمكنك تمرير دورك.",
  "Second round": "الجولة الثانية",
  "Having heard the others: what would you add, or say in another way?":
    "بعد أن سمعت الآخرين: ماذا تضيف، أو ماذا تقوله بطريقة أخرى؟",
  "Second round: what did the others bring up in you?": "الجولة الثانية: ماذا أثار فيك الآخرون؟",
  Conversation: "حوار",
  "Talk freely. Build on what was said, and ask those who have not spoken yet.":
    "تحدّثوا بحرية. ابنوا على ما قيل، واسألوا من لم يتكلم بعد.",
  "Now we talk freely.": "الآن نتحدث بحرية.",
  "Whom have we not heard yet?": "من الذي لم نسمعه بعد؟",
  "Let us come to an end; the last round follows.": "لنقترب من النهاية، وتليها الجولة الأخيرة.",
  Takeaways: "ما نأخذه معنا",
  "What do you take with you?": "ماذا تأخذ معك؟",
  "Last round, in a sentence: what do you take with you?": "الجولة الأخيرة، في جملة: ماذا تأخذ معك؟",
};
