import type { FormatWords } from "../words.ts";

export const afterActionReview: FormatWords = {
  "Compare what was meant with what happened, and decide what to keep and what to change.":
    "قارنوا ما كان مقصودًا بما حدث، وقرّروا ما تُبقونه وما تغيّرونه.",
  Rules: "قواعد",
  "We look at the work, not at people. Everybody saw a part of it that nobody else saw.":
    "ننظر إلى العمل لا إلى الأشخاص. كل واحد رأى جزءًا منه لم يره غيره.",
  "We look at the work, not at people. Rank stays outside.": "ننظر إلى العمل لا إلى الأشخاص. تبقى المراتب في الخارج.",
  "What was meant to happen?": "ما الذي كان ينبغي أن يحدث؟",
  "What did we set out to do? What would have counted as a success?": "ما الذي أردنا فعله؟ وما الذي كان سيُعدّ نجاحًا؟",
  "What happened?": "ماذا حدث؟",
  "Tell it as it was, in order. Where did it go another way?": "احكوه كما كان وبترتيبه. أين سلك طريقًا آخر؟",
  "What did happen, in order? No reasons yet.": "ماذا حدث فعلًا، بالترتيب؟ بلا أسباب بعد.",
  "Who saw it from somewhere else?": "من رآه من موضع آخر؟",
  "Why?": "لماذا؟",
  "What made the difference, for better or worse? Ask once more when an answer comes fast.":
    "ما الذي صنع الفرق، إلى الأفضل أو الأسوأ؟ اسألوا مرة أخرى حين يأتي الجواب سريعًا.",
  "What made the difference? Ask once more when an answer comes fast.":
    "ما الذي صنع الفرق؟ اسألوا مرة أخرى حين يأتي الجواب سريعًا.",
  "Keep and change": "نُبقي ونغيّر",
  "What do we keep, what do we change? Each point with a person and a date.":
    "ماذا نُبقي وماذا نغيّر؟ لكل نقطة شخص وموعد.",
  "What do we keep, what do we change? Each point needs a person and a date.":
    "ماذا نُبقي وماذا نغيّر؟ كل نقطة تحتاج إلى شخص وموعد.",
  "Which of these will we really do?": "أيّ هذه سنفعله حقًا؟",
};
