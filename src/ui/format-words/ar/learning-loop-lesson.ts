import type { FormatWords } from "../words.ts";

export const learningLoopLesson: FormatWords = {
  "A colleague teaches one thing; everybody practises it, gets feedback and reflects.":
    "زميل يعلّم شيئًا واحدًا، والجميع يتمرّن عليه ويتلقى الملاحظات ويتأمّل.",
  Recall: "تذكّر",
  "What do you already know about this? Write what comes to mind, without looking it up.":
    "ماذا تعرف عن هذا من قبل؟ اكتب ما يخطر لك دون أن تبحث عنه.",
  "In silence: what do you know about this already? No looking up.": "في صمت: ماذا تعرف عن هذا من قبل؟ بلا بحث.",
  Aim: "الهدف",
  "What will you be able to do after this lesson that you cannot do now?":
    "ماذا ستستطيع بعد هذا الدرس مما لا تستطيعه الآن؟",
  "After this lesson you will be able to … Let us say what.": "بعد هذا الدرس ستستطيع… لنقل ماذا.",
  Teach: "التعليم",
  "Show the one thing that matters, with an example from your own work.": "اعرض الشيء الواحد المهم، بمثال من عملك.",
  "Show the one thing that matters, with an example from your work.": "اعرض الشيء الواحد المهم، بمثال من عملك أنت.",
  "Watch. Your question has its turn next.": "شاهد. لسؤالك دوره بعد ذلك.",
  "The floor is yours: the one thing that matters.": "الكلمة لك: الشيء الواحد المهم.",
  "Finish with the example, please.": "اختم بالمثال من فضلك.",
  "One clarifying question each": "سؤال توضيحي واحد لكل شخص",
  "Ask for a fact that you need to try it yourself.": "اسأل عن معلومة تحتاج إليها لتجرّب بنفسك.",
  "Answer each question in a sentence.": "أجب عن كل سؤال بجملة.",
  "In your turn: ask for one fact that you need to try it.": "في دورك: اسأل عن معلومة واحدة تحتاج إليها لتجرّب.",
  "One question each, about what you need in order to try it.": "سؤال واحد من كل شخص عمّا يحتاج إليه ليجرّب.",
  Practise: "تمرين",
  "In pairs: try it on something real. Swap halfway.": "في أزواج: جرّبوه على شيء حقيقي. تبادلوا في المنتصف.",
  "Go round, watch, help where you are asked.": "تجوّل وشاهد وساعد حيث يُطلب منك.",
  "In pairs: try it on something real.": "في أزواج: جرّبوه على شيء حقيقي.",
  "Half of the time is over: swap.": "مضى نصف الوقت: تبادلوا.",
  "What worked? What would you change?": "ما الذي نجح؟ وماذا تغيّر؟",
  "Listen first: what worked, what to change.": "استمع أولًا: ما الذي نجح وما الذي يُغيَّر.",
  "In your turn: one thing that worked, one you would change.": "في دورك: شيء نجح وشيء تغيّره.",
  "In turn: what worked, what would you change?": "بالدور: ما الذي نجح، وماذا تغيّر؟",
  "Reflect: write": "تأمّل: كتابة",
  "What surprised you? Where does it change what you do?": "ما الذي فاجأك؟ وأين يغيّر ما تفعله؟",
  "In silence: what surprised you?": "في صمت: ما الذي فاجأك؟",
  "Reflect: round": "تأمّل: جولة",
  "Share one sentence of what you wrote, if you like.": "شارك جملة مما كتبت، إن شئت.",
  "One sentence of what you wrote, if you like.": "جملة مما كتبت، إن شئت.",
  Commitment: "الالتزام",
  "What will you try, and when? And: what question should you be able to answer in a week?":
    "ماذا ستجرّب، ومتى؟ وأيضًا: أي سؤال ينبغي أن تستطيع الإجابة عنه بعد أسبوع؟",
  "Write what you will try, and one question you should be able to answer in a week.":
    "اكتب ما ستجرّبه، وسؤالًا ينبغي أن تستطيع الإجابة عنه بعد أسبوع.",
};
