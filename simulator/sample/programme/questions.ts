import { newSecret } from "../../secret.ts";
import { eachOf, type Moment } from "../sample-play.ts";

interface SampleAnswer {
  readonly question: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly text: string;
  /** By whoever asked. */
  readonly acceptedBy?: string;
  readonly helpedToo?: readonly string[];
}

const answers: readonly SampleAnswer[] = [
  {
    question: "How much time for learning is real, and who protects it?",
    by: "maya",
    daysAgo: 79,
    text: "Two hours a week, in the calendar as an appointment with **one other person**. Time that I keep free for myself alone is gone by Tuesday; an hour with somebody who waits for me is not.",
    acceptedBy: "chen",
    helpedToo: ["ana", "priya"],
  },
  {
    question: "Working from another country for a month: whom do I ask first?",
    by: "jonas",
    daysAgo: 71,
    text: "Payroll, before you book anything, with three dates: when you leave, when you are back, and when you were last away. Below thirty days it is usually a form; above it becomes a question of taxes.",
    acceptedBy: "priya",
  },
  {
    question: "كيف نوزّع ساعات الاجتماعات في رمضان بعدل؟",
    by: "yusuf",
    daysAgo: 66,
    text: "نقلنا الاجتماع الأسبوعي إلى ما قبل الظهر طوال الشهر، وكتبنا القرارات بدل مناقشتها مساءً. لم يخسر أحد شيئًا، وبقيت الساعة الجديدة بعد رمضان أيضًا.",
    helpedToo: ["dina"],
  },
  {
    question: "Pairing over eight hours of difference: does anybody manage it?",
    by: "tomas",
    daysAgo: 56,
    text: "Not side by side, but like runners: for one hour we overlap, I show where I am, and then the keyboard is yours until tomorrow. What helps most is a note at the end that says what I would try next.",
    acceptedBy: "keiko",
  },
  {
    question: "英語で書くか、日本語で書くか、どう決めていますか",
    by: "ana",
    daysAgo: 50,
    text: "Write it in the language in which you think it. Whoever needs it in another one asks, and you explain it in a call of ten minutes; by then you know which part matters.",
  },
  {
    question: "When do we use a tag here, and when a topic?",
    by: "priya",
    daysAgo: 47,
    text: "A topic is a shelf: each entry stands on one. A tag is a slip of paper between pages: put in as many as help somebody to find it.",
    acceptedBy: "yusuf",
    helpedToo: ["ana", "ben", "dina"],
  },
  {
    question: "How do I tell my manager that the weekly one-to-one does not help me?",
    by: "jonas",
    daysAgo: 36,
    text: "With a proposal in the same sentence. I said: these four weeks we talked about status, and I would like to use every second one for something I am learning. The answer was yes before I had finished.",
    acceptedBy: "maya",
  },
  {
    question: "What replaces the coffee corner for somebody who starts remotely?",
    by: "dina",
    daysAgo: 24,
    text: "Five names and a question for each. It feels made up for the first minute; after that you are two people who talk. The list of introductions here is just that.",
    helpedToo: ["hana", "tomas"],
  },
];

const wanted: readonly { readonly topic: string; readonly by: readonly string[]; readonly daysAgo: number }[] = [
  { topic: "Budget planning", by: ["maya", "tomas", "priya"], daysAgo: 33 },
  { topic: "How a release goes out", by: ["hana", "jonas"], daysAgo: 13 },
  { topic: "Reading a dashboard", by: ["nils"], daysAgo: 1 },
];

export const questionMoments: readonly Moment[] = [
  ...answers.map(
    ({ question, by, daysAgo, text, acceptedBy, helpedToo = [] }): Moment => ({
      daysAgo,
      async happens({ as, entry }) {
        const params = entry(question);
        const body = { slip: newSecret().slice(0, 22), text };
        const given = await as(by).call("answerQuestion", { params, body });
        const answer = given.answers.find((one) => one.text === text)?.id ?? "";
        await eachOf(helpedToo, (person) =>
          as(person).call("voteForAnswer", { params: { ...params, answer }, body: { up: true } }),
        );
        if (acceptedBy) await as(acceptedBy).call("acceptAnswer", { params, body: { answer } });
      },
    }),
  ),
  ...wanted.map(
    ({ topic, by, daysAgo }): Moment => ({
      daysAgo,
      async happens({ as, params }) {
        for (const person of by) await as(person).call("wantLesson", { params, body: { topic } });
      },
    }),
  ),
];
