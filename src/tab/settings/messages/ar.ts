import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SettingsKey } from "./en.ts";

export const ar: MessageFile<SettingsKey> = {
  "settings.title": "هذه المساحة كملفات",
  "settings.open": "احفظ هذه المساحة كملفات",
  "export.title": "للقراءة في مكان آخر",
  "export.text":
    "ملف zip واحد فيه كل ما يحق لك قراءته هنا: كل مادة كملف Markdown مع مرفقاته وإجاباته وتعليقاته، والمسارات، ونفس المحتوى كبيانات (JSON). مسوداتك فيه، ولا مسودات لغيرك.",
  "export.save": "احفظ بصيغة Markdown وJSON",
  "backup.title": "نسخة احتياطية",
  "backup.text":
    "الملف نفسه وفيه كل ما تبقى مختومًا، مثل مسودات الآخرين، حتى يمكن استعادته. يمكن لمالكي الفريق أو المحادثة فعل ذلك.",
  "backup.save": "احفظ نسخة احتياطية",
  "restore.title": "استعادة",
  "restore.text": "ما ينقص هذه المساحة يعود من النسخة الاحتياطية. وما هو موجود يبقى كما هو.",
  "restore.choose": "اختر نسخة احتياطية",
  "restore.would": "سيعود: المواد {entries}، الجلسات {sessions}، الصيغ {formats}، التصويتات {votes}.",
  "restore.confirm": "استعدها",
  "restore.done": "عاد: المواد {entries}، الجلسات {sessions}، الصيغ {formats}، التصويتات {votes}.",
  wait: "لحظة…",
  saved: "حُفظ كملف.",
  "fault.owner": "لا يمكن ذلك إلا لمالك الفريق أو المحادثة. لم يتغير شيء.",
  "fault.sealed": "لا يستطيع هذا الخادم فتح الملف: لقد تغيّر أو صُنع بمفتاح آخر. لم يتغير شيء.",
  "fault.space": "هذه نسخة احتياطية لقناة أو محادثة أخرى. لم يتغير شيء.",
  "fault.version": "صُنعت هذه النسخة بإصدار آخر من Peerloop. لم يتغير شيء.",
  "fault.archive": "هذا الملف ليس نسخة احتياطية يمكن أخذها. لم يتغير شيء.",
};
