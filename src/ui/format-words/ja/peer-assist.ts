import type { FormatWords } from "../words.ts";

export const peerAssist: FormatWords = {
  "Bring a task that lies ahead, and borrow the experience of colleagues before you start.":
    "これからの仕事を持ち寄り、始める前に仲間の経験を借ります。",
  "Who is here, and what have you done that comes close to this?":
    "だれがいますか。これに近いどんなことをしてきましたか。",
  "The challenge": "課題",
  "What is ahead of you? What have you thought of so far, and what worries you?":
    "何が待っていますか。これまで何を考え、何が心配ですか。",
  "Say what is ahead of you, what you have thought of, and what worries you.":
    "待っていること、考えたこと、心配なことを話してください。",
  "Tell us what is ahead of you.": "これから何があるのか話してください。",
  "Ask until you see the task as the asker does. No suggestions yet.":
    "相談する人と同じように見えるまで尋ねてください。提案はまだです。",
  "Answer openly, also what you would rather not say.": "言いにくいことも、率直に答えてください。",
  "Ask until you see it as the asker does. No suggestions yet.":
    "相談する人と同じ見え方になるまで尋ねます。提案はまだです。",
  "Questions only: see it as the asker sees it.": "質問だけ：相談する人と同じように見てください。",
  Experiences: "経験",
  "What did you live through that may help here? Tell what you did and what came of it.":
    "役立ちそうなどんな経験がありますか。したことと、その結果を話してください。",
  "Listen and take notes. You play back what you heard at the end.":
    "聞いてメモを取ってください。最後に聞いたことを伝え返します。",
  "Tell what you did yourself and what came of it.": "自分がしたことと、その結果を話してください。",
  "Now your own stories: what you did, and what came of it.": "では皆さんの話を：したことと、その結果。",
  "Is anybody here whose story we have not heard?": "まだ話を聞いていない人はいますか。",
  "One last suggestion": "最後の提案",
  "If you had one thing to say to the asker, what would it be?": "相談する人に 1 つだけ言うなら、何ですか。",
  "Listen: one last word from each.": "聞いてください：一人ひとりから最後のひと言。",
  "In your turn: the one thing you would say.": "あなたの番で：1 つだけ言うこと。",
  "In turn: the one thing you would say to the asker.": "順番に：相談する人に 1 つだけ言うこと。",
  "Play back": "伝え返す",
  "What did you hear? What will you do, and what will you do first?":
    "何を聞きましたか。何をしますか。まず何からですか。",
  "Say what you heard and what you will do first.": "聞いたことと、まずすることを話してください。",
  "What did you hear, and what will you do first?": "何を聞き、まず何をしますか。",
};
