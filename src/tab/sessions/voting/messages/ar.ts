import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { VoteKey } from "./en.ts";

export const ar: MessageFile<VoteKey> = {
  "vote.title": "كيف نلتقي",
  "vote.start": "تصويت على كيفية لقائنا",
  "vote.what": "أي صيغة، وكم مرة؟ يمكن لأي عضو فتح التصويت، ويبقى مفتوحًا أسبوعًا.",
  "vote.secret":
    "تصويتك سري: لا يرى أحد لمن صوّت ولا إن كنت صوّت. لا تُذكر الأعداد إلا بعد إغلاق التصويت، بالخمسات، ودون أن يبقى أقل من خمسة أشخاص. عند التعادل تفوز الصيغة الأقصر واللقاء الأقل تكرارًا.",
  "vote.format": "الصيغة التي تصوّت لها",
  "vote.often": "كم مرة",
  "vote.cast": "أدلِ بصوتي",
  "vote.not-now": "ليس الآن",
  "vote.until": "مفتوح حتى {when}. لا يرى أحد لمن صوّت ولا إن كنت صوّت.",
  "vote.yours": "صوتك: {format}، {cadence}. يمكنك تغييره إلى أن يُغلق التصويت.",
  "vote.vote": "صوّت",
  "vote.change": "تغيير صوتي",
  "vote.close": "إغلاق التصويت",
  "vote.undo": "تراجع: إغلاق التصويت",
  "vote.closing": "سيُغلق للجميع بعد لحظة.",
  "vote.won": "أُغلق التصويت: {format}، {cadence}. يُعمل به متى أكّده أحد.",
  "vote.votes": "عدد المصوّتين {count} على الأقل",
  "vote.total": "{choice}: {count} على الأقل",
  "vote.confirm": "تأكيد وتخطيط",
  "vote.agreed": "اتُّفق عليه بالتصويت: {format}، {cadence}.",
  "vote.somewhere": "صيغة لم تعد هنا",
};
