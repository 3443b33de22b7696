import type { FormatWords } from "../words.ts";

export const oneTwoFourAll: FormatWords = {
  "Let every idea be thought through alone, in twos and in fours before the whole group hears it.":
    "لتُفكَّر كل فكرة على انفراد، ثم في أزواج، ثم في رباعيات، قبل أن تسمعها المجموعة كلها.",
  Alone: "على انفراد",
  "Think by yourself: what do you see here that we should do something about?":
    "فكّر وحدك: ما الذي تراه هنا وينبغي أن نفعل شيئًا بشأنه؟",
  "One minute alone, in silence.": "دقيقة على انفراد، في صمت.",
  "In twos": "في أزواج",
  "Tell each other what you thought. What do your ideas have in common?":
    "أخبرا بعضكما بما فكّرتما فيه. ما المشترك بين أفكاركما؟",
  "In twos now: what do your ideas have in common?": "في أزواج الآن: ما المشترك بين أفكاركما؟",
  "In fours": "في رباعيات",
  "Two pairs together: what stands out? Agree on one point to bring to everybody.":
    "زوجان معًا: ما الذي يبرز؟ اتفقوا على نقطة واحدة تنقلونها إلى الجميع.",
  "Two pairs together: agree on one point.": "زوجان معًا: اتفقوا على نقطة واحدة.",
  "One point. Who says it?": "نقطة واحدة. من يقولها؟",
  "All together": "الجميع معًا",
  "One point from each four: what was it, and why that one?": "نقطة واحدة من كل رباعية: ما هي، ولماذا هي؟",
  "One point from each four.": "نقطة واحدة من كل رباعية.",
  "Is there a point that nobody has said?": "هل من نقطة لم يقلها أحد؟",
};
