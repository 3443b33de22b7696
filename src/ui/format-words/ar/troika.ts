import type { FormatWords } from "../words.ts";

export const troika: FormatWords = {
  "Get practical help from two peers, and give it to each of them in turn.":
    "احصل على مساعدة عملية من زميلين، وقدّمها لكل منهما بدوره.",
  "Your question": "سؤالك",
  "What is your challenge at the moment? What kind of help would you like with it?":
    "ما التحدي الذي تواجهه الآن؟ وأي مساعدة تودّها فيه؟",
  "One minute in silence: what would you like help with?": "دقيقة في صمت: فيمَ تودّ المساعدة؟",
  "First client": "صاحب الطلب الأول",
  "What is your challenge, and what kind of help do you need?": "ما التحدي لديك، وأي نوع من المساعدة تحتاج إليه؟",
  "Say what your challenge is and what help you would like.": "قل ما التحدي لديك وأي مساعدة تودّها.",
  "Listen. Your questions come next.": "استمع. أسئلتك تأتي بعد ذلك.",
  "In each trio one of you is the client now and says what the challenge is.":
    "في كل ثلاثية يكون أحدكم الآن صاحب الطلب ويقول ما التحدي.",
  Clarify: "توضيح",
  "What do the consultants still need to know? Short questions, short answers, no advice yet.":
    "ما الذي لا يزال على المستشارين معرفته؟ أسئلة قصيرة وأجوبة قصيرة، بلا نصيحة بعد.",
  "Answer briefly.": "أجب بإيجاز.",
  "Ask only what you need to know. No advice yet.": "اسأل فقط عمّا تحتاج إلى معرفته. بلا نصيحة بعد.",
  "Consultants, ask only what you need in order to understand.":
    "أيها المستشارون، اسألوا فقط عمّا تحتاجون إليه لتفهموا.",
  "Consultants talk": "المستشارون يتحدثون",
  "What do you see, what would you try, and what may be missing in the picture?":
    "ماذا ترى، وماذا كنت ستجرّب، وما الذي قد ينقص الصورة؟",
  "Turn away and listen. Write down what you want to keep.": "أدر وجهك واستمع. دوّن ما تريد الاحتفاظ به.",
  "Talk to each other as if the client were not in the room.": "تحدثوا فيما بينكم كأن صاحب الطلب ليس في الغرفة.",
  "Clients, turn away from the screen or switch the camera off. Consultants, talk among yourselves.":
    "يا أصحاب الطلب، أديروا وجوهكم عن الشاشة أو أوقفوا الكاميرا. أيها المستشارون، تحدثوا فيما بينكم.",
  "Half of the time is over: what have you not said yet?": "مضى نصف الوقت: ماذا لم تقولوا بعد؟",
  "What I take with me": "ما آخذه معي",
  "What was the most useful thing you heard?": "ما أنفع شيء سمعته؟",
  "Turn back. Say what was most useful to you.": "عد إلينا. قل ما كان الأنفع لك.",
  "Listen. Nothing needs to be explained or defended.": "استمع. لا شيء يحتاج إلى شرح أو دفاع.",
  "Clients, turn back and say what you take with you.": "يا أصحاب الطلب، عودوا وقولوا ما تأخذونه معكم.",
  "Change over": "تبديل",
  "Take a breath. The next one of you becomes the client.": "خذ نفسًا. التالي منكم يصير صاحب الطلب.",
  "Second client": "صاحب الطلب الثاني",
  "Third client": "صاحب الطلب الثالث",
};
