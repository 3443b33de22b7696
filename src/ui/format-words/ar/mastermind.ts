import type { FormatWords } from "../words.ts";

export const mastermind: FormatWords = {
  "A circle that meets again and again: two of you get everybody's thinking, all of you commit to something.":
    "حلقة تلتقي مرة بعد مرة: اثنان ينالان تفكير الجميع، والكل يلتزم بشيء.",
  "Wins and last commitments": "نجاحات والتزامات سابقة",
  "What went well since last time? What became of your commitment?":
    "ما الذي سار جيدًا منذ المرة الماضية؟ وماذا صار بالتزامك؟",
  "One win each, and what became of the last commitment. No comments between turns.":
    "نجاح من كل شخص، وما صار بالتزامه السابق. بلا تعليق بين الأدوار.",
  "First hot seat: the matter": "الكرسي الساخن الأول: الموضوع",
  "What are you working on, and what do you want from this group today?":
    "علامَ تعمل، وماذا تريد من هذه المجموعة اليوم؟",
  "Say what you are working on and what you want from the group.": "قل علامَ تعمل وماذا تريد من المجموعة.",
  "Whoever is in the hot seat: two minutes for the matter and what you want from us.":
    "من في الكرسي الساخن: دقيقتان للموضوع وما تريده منا.",
  "First hot seat: questions": "الكرسي الساخن الأول: أسئلة",
  "What do we need to know? Questions only.": "ما الذي نحتاج إلى معرفته؟ أسئلة فقط.",
  "Answer what you can. “I do not know yet” is an answer.": "أجب عمّا تستطيع. «لا أعرف بعد» جواب.",
  "Questions only. Your advice has its turn next.": "أسئلة فقط. لنصيحتك دورها بعد ذلك.",
  "Only questions now.": "الآن أسئلة فقط.",
  "Last question, please.": "السؤال الأخير من فضلكم.",
  "First hot seat: feedback in turn": "الكرسي الساخن الأول: ملاحظات بالدور",
  "What would you do, what do you know, whom could you introduce?": "ماذا كنت ستفعل، وماذا تعرف، وبمن يمكنك أن تعرّف؟",
  "Listen and write down what helps. You do not have to answer.": "استمع ودوّن ما ينفعك. ليس عليك أن تجيب.",
  "In your turn: an idea, an experience or a person who could help.": "في دورك: فكرة أو خبرة أو شخص قد يفيد.",
  "Everybody has one turn. The hot seat listens.": "لكل واحد دور. الكرسي الساخن يستمع.",
  "First hot seat: what I take": "الكرسي الساخن الأول: ما آخذه",
  "What will you take from this, and what first?": "ماذا تأخذ من هذا، وبماذا تبدأ؟",
  "Say what you take and what you will do first.": "قل ما تأخذه وما ستبدأ به.",
  "The hot seat has the last word.": "للكرسي الساخن الكلمة الأخيرة.",
  "Second hot seat: the matter": "الكرسي الساخن الثاني: الموضوع",
  "Second hot seat: questions": "الكرسي الساخن الثاني: أسئلة",
  "Second hot seat: feedback in turn": "الكرسي الساخن الثاني: ملاحظات بالدور",
  "Second hot seat: what I take": "الكرسي الساخن الثاني: ما آخذه",
  Commitments: "التزامات",
  "What will you have done when we meet next?": "ماذا ستكون قد أنجزت حين نلتقي المرة القادمة؟",
  "Write your commitment down, then say it in your turn.": "اكتب التزامك، ثم قله في دورك.",
};
