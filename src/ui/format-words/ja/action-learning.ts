import type { FormatWords } from "../words.ts";

export const actionLearning: FormatWords = {
  "Help a colleague think further about a real issue by asking instead of telling.":
    "教える代わりに尋ねることで、実際の問題を仲間がさらに考えられるように助けます。",
  "The issue": "問題",
  "What is the issue, why does it matter, and what have you done so far?":
    "問題は何ですか。なぜ大切ですか。これまで何をしましたか。",
  "Say what the issue is and why it matters to you.": "問題と、それが大切な理由を話してください。",
  "Three minutes for the issue. The others listen.": "問題に 3 分。ほかの人は聞きます。",
  "What do we need to know to understand? Facts only.": "理解するために何を知る必要がありますか。事実だけです。",
  "Ask for facts: who, what, when, how much.": "事実を尋ねてください：だれが、何を、いつ、どれだけ。",
  "Questions for understanding, with short answers.": "理解のための質問を、短い答えで。",
  "Open questions only": "開かれた質問だけ",
  "Questions that nobody knows the answer to yet. No advice, also none dressed up as a question.":
    "まだだれも答えを知らない質問を。助言はなし、質問の形をした助言もなしです。",
  "Think aloud. Take your time; you may leave a question unanswered.":
    "声に出して考えてください。急がず、答えないままの質問があってもかまいません。",
  "Open questions only. If it begins with “have you tried”, it is advice.":
    "開かれた質問だけ。「試しましたか」で始まれば助言です。",
  "From now on only open questions. I will stop us when advice creeps in.":
    "ここからは開かれた質問だけ。助言が混じったら止めます。",
  "What has nobody asked yet?": "まだだれも尋ねていないことは何ですか。",
  "One last question, then silence.": "最後の質問を。そのあと沈黙します。",
  "Where I am now": "今の私",
  "How do you see the issue now?": "今、問題はどう見えますか。",
  "Say how you see the issue now.": "今、問題がどう見えるか話してください。",
  "How does it look to you now?": "今どう見えますか。",
  "What we can offer": "差し出せるもの",
  "Experiences, people, material: what can each of us offer?": "経験、人、資料：それぞれ何を差し出せますか。",
  "Listen and take what you can use.": "聞いて、使えるものを受け取ってください。",
  "Offer what you have. Now it is welcome.": "持っているものを差し出してください。今は歓迎です。",
  "Now offers are welcome: experiences, people, material.": "今は申し出を歓迎します：経験、人、資料。",
  Actions: "行動",
  "What will you do, by when?": "何を、いつまでにしますか。",
  "What will happen, and by when? Everybody may write a commitment.":
    "何が、いつまでに起きますか。だれでも約束を書けます。",
  "How we worked": "私たちの進め方",
  "Which question opened something? What would we do differently?":
    "どの質問が何かを開きましたか。次は何を変えますか。",
  "Not the issue any more: how did we work together?": "問題から離れて：私たちはどう一緒に取り組みましたか。",
};
