import type { FormatWords } from "../words.ts";

export const tuningProtocol: FormatWords = {
  "Give one piece of work a close look and honest, useful words. Fits 40 minutes as well.":
    "انظروا عن قرب إلى عمل واحد وقولوا كلامًا صادقًا نافعًا. يتسع له أيضًا 40 دقيقة.",
  Introduction: "تقديم",
  "Whose work is it, what is it for, and how will we look at it?": "لمن هذا العمل، ولأي غرض، وكيف سننظر إليه؟",
  "We look at one piece of work. Warm first, then cool; its maker listens before answering.":
    "ننظر إلى عمل واحد. الدافئ أولًا ثم البارد، وصاحبه يستمع قبل أن يجيب.",
  "The work": "العمل",
  "What is it, for whom, what is it meant to do, and what is your question?":
    "ما هو، ولمن، وما الذي ينبغي أن يحققه، وما سؤالك؟",
  "Show the work and end with your question to us.": "اعرض العمل واختم بسؤالك لنا.",
  "Please show us the work, and end with your question.": "اعرض لنا العمل من فضلك، واختم بسؤالك.",
  "Your question, please.": "سؤالك من فضلك.",
  "What do you need to know? Short answers, no judgement.": "ما الذي تحتاج إلى معرفته؟ أجوبة قصيرة، بلا أحكام.",
  "Answer in a sentence.": "أجب بجملة.",
  "Questions with short answers, no judgement.": "أسئلة بأجوبة قصيرة، بلا أحكام.",
  "Only what you need to know to look at the work.": "فقط ما تحتاج إلى معرفته لتنظر إلى العمل.",
  "A close look": "نظرة عن قرب",
  "Look at the work in silence. What is strong, where does it not yet reach what it is meant to do?":
    "انظر إلى العمل في صمت. ما القويّ فيه، وأين لا يبلغ بعد ما ينبغي أن يحققه؟",
  "Be there for the work; answer nothing now.": "كن حاضرًا من أجل العمل، ولا تجب الآن عن شيء.",
  "In silence now: look, and note what is warm and what is cool.": "في صمت الآن: انظروا ودوّنوا الدافئ والبارد.",
  Pause: "وقفة",
  "Choose what you will say: one warm and one cool point.": "اختر ما ستقوله: نقطة دافئة ونقطة باردة.",
  "Choose one warm and one cool point.": "اختر نقطة دافئة ونقطة باردة.",
  "Warm, then cool": "الدافئ ثم البارد",
  "Warm: what is strong, and why? Then cool: what gets in the way of what it is meant to do?":
    "الدافئ: ما القويّ، ولماذا؟ ثم البارد: ما الذي يعوق ما ينبغي أن يحققه؟",
  "Listen in silence and take notes. You answer afterwards.": "استمع في صمت ودوّن. تجيب بعد ذلك.",
  "In your turn: warm first, then cool. Talk about the work.": "في دورك: الدافئ أولًا ثم البارد. تحدث عن العمل.",
  "Warm first, then cool. The presenter listens.": "الدافئ أولًا ثم البارد. مقدّم العمل يستمع.",
  "Are we still talking about the work?": "هل ما زلنا نتحدث عن العمل؟",
  "The presenter reflects": "مقدّم العمل يتأمّل",
  "What do you take up, and what will you think about? Nothing has to be defended.":
    "ماذا تأخذ به، وفيمَ ستفكّر؟ لا شيء يحتاج إلى دفاع.",
  "Think aloud about what you heard.": "فكّر بصوت مسموع فيما سمعت.",
  "Listen.": "استمع.",
  "Think aloud about what you heard; the others listen.": "فكّر بصوت مسموع فيما سمعت، والآخرون يستمعون.",
  Debrief: "مراجعة",
  "How was it to work like this? What did each of us learn for our own work?":
    "كيف كان العمل بهذه الطريقة؟ وماذا تعلّم كل منا لعمله؟",
  "Leave the work now: how was it to look at it like this?": "دعوا العمل الآن: كيف كان النظر إليه هكذا؟",
};
