import type { FormatWords } from "../words.ts";

export const peerAssist: FormatWords = {
  "Bring a task that lies ahead, and borrow the experience of colleagues before you start.":
    "هات مهمة تنتظرك، واستعر خبرة الزملاء قبل أن تبدأ.",
  "Who is here, and what have you done that comes close to this?": "من هنا، وماذا فعلت مما يقرب من هذا؟",
  "The challenge": "التحدي",
  "What is ahead of you? What have you thought of so far, and what worries you?":
    "ما الذي ينتظرك؟ فيمَ فكّرت حتى الآن، وما الذي يقلقك؟",
  "Say what is ahead of you, what you have thought of, and what worries you.":
    "قل ما الذي ينتظرك، وفيمَ فكّرت، وما الذي يقلقك.",
  "Tell us what is ahead of you.": "أخبرنا بما ينتظرك.",
  "Ask until you see the task as the asker does. No suggestions yet.":
    "اسأل حتى ترى المهمة كما يراها صاحب السؤال. بلا اقتراحات بعد.",
  "Answer openly, also what you would rather not say.": "أجب بصراحة، حتى بما تفضّل ألا تقوله.",
  "Ask until you see it as the asker does. No suggestions yet.":
    "اسأل حتى تراها كما يراها صاحب السؤال. بلا اقتراحات بعد.",
  "Questions only: see it as the asker sees it.": "أسئلة فقط: انظر إليها كما ينظر صاحب السؤال.",
  Experiences: "خبرات",
  "What did you live through that may help here? Tell what you did and what came of it.":
    "ماذا عشت مما قد يفيد هنا؟ قل ما فعلت وما نتج عنه.",
  "Listen and take notes. You play back what you heard at the end.": "استمع ودوّن. في النهاية تعيد ما سمعت.",
  "Tell what you did yourself and what came of it.": "قل ما فعلته أنت وما نتج عنه.",
  "Now your own stories: what you did, and what came of it.": "الآن قصصكم أنتم: ما فعلتم وما نتج عنه.",
  "Is anybody here whose story we have not heard?": "هل هنا من لم نسمع قصته؟",
  "One last suggestion": "اقتراح أخير",
  "If you had one thing to say to the asker, what would it be?": "لو كان لديك شيء واحد تقوله لصاحب السؤال، فما هو؟",
  "Listen: one last word from each.": "استمع: كلمة أخيرة من كل شخص.",
  "In your turn: the one thing you would say.": "في دورك: الشيء الواحد الذي تقوله.",
  "In turn: the one thing you would say to the asker.": "بالدور: الشيء الواحد الذي تقوله لصاحب السؤال.",
  "Play back": "إعادة ما سُمع",
  "What did you hear? What will you do, and what will you do first?": "ماذا سمعت؟ ماذا ستفعل، وبماذا ستبدأ؟",
  "Say what you heard and what you will do first.": "قل ما سمعت وما ستبدأ به.",
  "What did you hear, and what will you do first?": "ماذا سمعت، وبماذا ستبدأ؟",
};
