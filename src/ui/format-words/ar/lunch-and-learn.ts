import type { FormatWords } from "../words.ts";

export const lunchAndLearn: FormatWords = {
  "A colleague shares something useful; everybody leaves knowing where to use it.":
    "زميل يشارك شيئًا مفيدًا، ويخرج الجميع وهم يعرفون أين يستخدمونه.",
  Welcome: "ترحيب",
  "The host says hello, names the topic and the speaker. Who is here, and what brought you?":
    "يرحّب المضيف ويسمّي الموضوع والمتحدث. من هنا، وما الذي جاء بك؟",
  "Welcome. Eat while we talk; cameras are up to you. Who is new here?":
    "أهلًا بكم. كلوا ونحن نتحدث، والكاميرا كما تشاؤون. من الجديد هنا؟",
  Talk: "العرض",
  "Show it rather than tell it. What would you have liked to know when you began?":
    "اعرضه بدل أن تصفه. ما الذي كنت تودّ أن تعرفه حين بدأت؟",
  "The floor is yours. Show us rather than tell us.": "الكلمة لك. أرِنا بدل أن تخبرنا.",
  "Half of the time is over: what must they see?": "مضى نصف الوقت: ما الذي يجب أن يروه؟",
  "One last thing, then it is our turn.": "شيء أخير، ثم يأتي دورنا.",
  Questions: "أسئلة",
  "What would you like to ask? Write it down or say it; the small questions are the good ones.":
    "ماذا تودّ أن تسأل؟ اكتبه أو قله، فالأسئلة الصغيرة هي الجيدة.",
  "Answer briefly. “I do not know” is a good answer, too.": "أجب بإيجاز. «لا أعرف» جواب جيد أيضًا.",
  "Ask, aloud or in writing. The small questions are the good ones.": "اسأل شفهيًا أو كتابة. الأسئلة الصغيرة هي الجيدة.",
  "Questions now, the small ones first.": "الأسئلة الآن، والصغيرة أولًا.",
  "Where I could use this": "أين يمكنني استخدام هذا",
  "Name one place in your own work where this would help.": "سمِّ موضعًا واحدًا في عملك يفيد فيه هذا.",
  "Listen: this is where your talk lands.": "استمع: هنا يصل حديثك.",
  "In turn: one place in your own work where this would help. You may pass.":
    "بالدور: موضع واحد في عملك يفيد فيه هذا. يمكنك تمرير دورك.",
  Feedback: "ملاحظات",
  "What helped, and what would make it better next time?": "ما الذي أفاد، وما الذي يجعله أفضل في المرة القادمة؟",
  "Two minutes in silence: what helped, what would make it better?":
    "دقيقتان في صمت: ما الذي أفاد، وما الذي يجعله أفضل؟",
  "Next topic": "الموضوع القادم",
  "What should we learn next? Add a topic, or say “same here” to one.":
    "ماذا نتعلّم بعد ذلك؟ أضف موضوعًا، أو قل «وأنا أيضًا» لأحدها.",
  "What should we learn next? Add a topic, or say “same here”.": "ماذا نتعلّم بعد ذلك؟ أضف موضوعًا، أو قل «وأنا أيضًا».",
};
