import type { FormatWords } from "../words.ts";

export const actionLearning: FormatWords = {
  "Help a colleague think further about a real issue by asking instead of telling.":
    "ساعدوا زميلًا على أن يفكّر أبعد في مسألة حقيقية بالسؤال لا بالإخبار.",
  "The issue": "المسألة",
  "What is the issue, why does it matter, and what have you done so far?":
    "ما المسألة، ولماذا تهمّ، وماذا فعلت حتى الآن؟",
  "Say what the issue is and why it matters to you.": "قل ما المسألة ولماذا تهمّك.",
  "Three minutes for the issue. The others listen.": "ثلاث دقائق للمسألة. الآخرون يستمعون.",
  "What do we need to know to understand? Facts only.": "ما الذي نحتاج إلى معرفته لنفهم؟ وقائع فقط.",
  "Ask for facts: who, what, when, how much.": "اسأل عن الوقائع: من، ماذا، متى، كم.",
  "Questions for understanding, with short answers.": "أسئلة للفهم، بأجوبة قصيرة.",
  "Open questions only": "أسئلة مفتوحة فقط",
  "Questions that nobody knows the answer to yet. No advice, also none dressed up as a question.":
    "أسئلة لا يعرف أحد جوابها بعد. بلا نصيحة، ولا نصيحة في ثوب سؤال.",
  "Think aloud. Take your time; you may leave a question unanswered.":
    "فكّر بصوت مسموع. خذ وقتك، ولك أن تترك سؤالًا بلا جواب.",
  "Open questions only. If it begins with “have you tried”, it is advice.":
    "أسئلة مفتوحة فقط. إن بدأ السؤال بـ «هل جرّبت» فهو نصيحة.",
  "From now on only open questions. I will stop us when advice creeps in.":
    "من الآن أسئلة مفتوحة فقط. سأوقفنا حين تتسلل نصيحة.",
  "What has nobody asked yet?": "ما الذي لم يسأله أحد بعد؟",
  "One last question, then silence.": "سؤال أخير، ثم صمت.",
  "Where I am now": "أين أنا الآن",
  "How do you see the issue now?": "كيف ترى المسألة الآن؟",
  "Say how you see the issue now.": "قل كيف ترى المسألة الآن.",
  "How does it look to you now?": "كيف تبدو لك الآن؟",
  "What we can offer": "ما يمكننا تقديمه",
  "Experiences, people, material: what can each of us offer?": "خبرات وأشخاص ومواد: ماذا يمكن لكل منا أن يقدّم؟",
  "Listen and take what you can use.": "استمع وخذ ما ينفعك.",
  "Offer what you have. Now it is welcome.": "قدّم ما لديك. الآن هو موضع ترحيب.",
  "Now offers are welcome: experiences, people, material.": "العروض الآن موضع ترحيب: خبرات وأشخاص ومواد.",
  Actions: "أفعال",
  "What will you do, by when?": "ماذا ستفعل، وإلى متى؟",
  "What will happen, and by when? Everybody may write a commitment.": "ماذا سيحدث، وإلى متى؟ لكل واحد أن يكتب التزامًا.",
  "How we worked": "كيف عملنا",
  "Which question opened something? What would we do differently?": "أي سؤال فتح شيئًا؟ وماذا كنا سنفعل على نحو مختلف؟",
  "Not the issue any more: how did we work together?": "لم نعد في المسألة: كيف عملنا معًا؟",
};
