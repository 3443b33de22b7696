import type { FormatWords } from "../words.ts";

export const caseClinic: FormatWords = {
  "Help one colleague see a hard situation with new eyes.":
    "1 人の仲間が、難しい状況を新しい目で見られるように助けます。",
  Roles: "役割",
  "Who brings a case? The others are coaches: they listen first and hold back their advice.":
    "だれが事例を出しますか。ほかの人はコーチです。まず聞き、助言は控えます。",
  "Who brings a case? The others are coaches and hold back their advice for a long time.":
    "だれが事例を出しますか。ほかの人はコーチで、助言は長く控えます。",
  "The case": "事例",
  "What is the situation, what is at stake for you, and where do you need help?":
    "どんな状況ですか。あなたにとって何がかかっていますか。どこで助けが必要ですか。",
  "Say what the situation is, what is at stake, where you need help.":
    "状況と、かかっていること、助けが必要なところを話してください。",
  "Listen. Notice pictures, feelings and questions that come up.":
    "聞いてください。浮かぶイメージ、感情、問いに気づいてください。",
  "Tell us the case.": "事例を話してください。",
  "What is at stake for you?": "あなたにとって何がかかっていますか。",
  Stillness: "静けさ",
  "Be silent. What picture, feeling or question comes up? Note it for yourself.":
    "静かに。どんなイメージ、感情、問いが浮かびますか。自分のために書き留めます。",
  "Three minutes of silence. I keep the time.": "3 分間の沈黙です。時間は私が見ます。",
  Mirroring: "映し返し",
  "What did you notice while you listened? A picture, a feeling or a question; no advice.":
    "聞きながら何に気づきましたか。イメージ、感情、問いのどれかを。助言はしません。",
  "Listen. Nothing has to be answered.": "聞いてください。何も答えなくてかまいません。",
  "In your turn: a picture, a feeling or a question. No advice.":
    "あなたの番で：イメージ、感情、問いのどれかを。助言はしません。",
  "In turn: what came up in you? No advice.": "順番に：何が浮かびましたか。助言はしません。",
  Dialogue: "対話する",
  "Think together about what the case giver wants to look at. Follow what is new.":
    "事例を出した人が見たいことを一緒に考えます。新しいものをたどってください。",
  "Say what moved you; lead us to what you want to look at.": "心が動いたことを話し、見たいところへ案内してください。",
  "Case giver, what would you like to look at?": "事例を出した人、何を見たいですか。",
  "What is new here?": "ここで新しいことは何ですか。",
  Close: "締めくくり",
  "What do you leave with? The case giver speaks last.": "何を持ち帰りますか。事例を出した人が最後に話します。",
  "In turn: what do you leave with?": "順番に：何を持ち帰りますか。",
  Journal: "書き留める",
  "What will you do with what you learned here, for your own work too?":
    "ここで学んだことを、自分の仕事にもどう生かしますか。",
  "In silence: what will you do with this in your own work?": "静かに：自分の仕事でこれをどう生かしますか。",
};
