import type { FormatWords } from "../words.ts";

export const caseClinic: FormatWords = {
  "Help one colleague see a hard situation with new eyes.": "ساعدوا زميلًا على أن يرى موقفًا صعبًا بعينين جديدتين.",
  Roles: "الأدوار",
  "Who brings a case? The others are coaches: they listen first and hold back their advice.":
    "من يأتي بحالة؟ الآخرون مدرّبون: يستمعون أولًا ويمسكون عن النصيحة.",
  "Who brings a case? The others are coaches and hold back their advice for a long time.":
    "من يأتي بحالة؟ الآخرون مدرّبون ويمسكون عن النصيحة وقتًا طويلًا.",
  "The case": "الحالة",
  "What is the situation, what is at stake for you, and where do you need help?":
    "ما الموقف، وما المهمّ لك فيه، وأين تحتاج إلى المساعدة؟",
  "Say what the situation is, what is at stake, where you need help.":
    "قل ما الموقف، وما المهمّ لك فيه، وأين تحتاج إلى المساعدة.",
  "Listen. Notice pictures, feelings and questions that come up.": "استمع. لاحظ ما يخطر من صور ومشاعر وأسئلة.",
  "Tell us the case.": "احكِ لنا الحالة.",
  "What is at stake for you?": "ما المهمّ لك في ذلك؟",
  Stillness: "سكون",
  "Be silent. What picture, feeling or question comes up? Note it for yourself.":
    "التزموا الصمت. أي صورة أو شعور أو سؤال يخطر لك؟ دوّنه لنفسك.",
  "Three minutes of silence. I keep the time.": "ثلاث دقائق من الصمت. أنا أراقب الوقت.",
  Mirroring: "انعكاس",
  "What did you notice while you listened? A picture, a feeling or a question; no advice.":
    "ماذا لاحظت وأنت تستمع؟ صورة أو شعور أو سؤال، بلا نصيحة.",
  "Listen. Nothing has to be answered.": "استمع. لا شيء يحتاج إلى جواب.",
  "In your turn: a picture, a feeling or a question. No advice.": "في دورك: صورة أو شعور أو سؤال. بلا نصيحة.",
  "In turn: what came up in you? No advice.": "بالدور: ماذا خطر لك؟ بلا نصيحة.",
  Dialogue: "حوار الحالة",
  "Think together about what the case giver wants to look at. Follow what is new.":
    "فكّروا معًا فيما يريد صاحب الحالة أن ينظر فيه. اتبعوا الجديد.",
  "Say what moved you; lead us to what you want to look at.": "قل ما الذي حرّكك، وقُدنا إلى ما تريد أن تنظر فيه.",
  "Case giver, what would you like to look at?": "يا صاحب الحالة، فيمَ تريد أن تنظر؟",
  "What is new here?": "ما الجديد هنا؟",
  Close: "إنهاء",
  "What do you leave with? The case giver speaks last.": "بماذا تخرج؟ يتكلم صاحب الحالة أخيرًا.",
  "In turn: what do you leave with?": "بالدور: بماذا تخرج؟",
  Journal: "يوميات",
  "What will you do with what you learned here, for your own work too?": "ماذا ستفعل بما تعلّمته هنا، لعملك أنت أيضًا؟",
  "In silence: what will you do with this in your own work?": "في صمت: ماذا ستفعل بهذا في عملك؟",
};
