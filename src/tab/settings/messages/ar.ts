import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { SettingsKey } from "./en.ts";

export const ar: MessageFile<SettingsKey> = {
  "settings.title": "نسخة احتياطية",
  "settings.open": "احتفظ بنسخة احتياطية من هذه المساحة",
  "backup.text":
    "ملف واحد فيه كل ما في هذه المساحة. ما لا يحق لك قراءته، مثل مسودات الآخرين، مختوم داخله. يمكن لمالكي الفريق أو المحادثة فعل ذلك.",
  "backup.save": "احفظ نسخة احتياطية",
  "restore.title": "استعادة",
  "restore.text": "ما ينقص هذه المساحة يعود من النسخة الاحتياطية. وما هو موجود يبقى كما هو.",
  "restore.choose": "اختر نسخة احتياطية",
  "restore.would": "سيعود: المُدخلات {entries}، الجلسات {sessions}، الصيغ {formats}، التصويتات {votes}.",
  "restore.confirm": "استعدها",
  "restore.done": "عاد: المُدخلات {entries}، الجلسات {sessions}، الصيغ {formats}، التصويتات {votes}.",
  wait: "لحظة…",
  "fault.owner": "لا يمكن ذلك إلا لمالك الفريق أو المحادثة. لم يتغير شيء.",
  "fault.sealed": "لا يستطيع هذا الخادم فتح الملف: لقد تغيّر أو صُنع بمفتاح آخر. لم يتغير شيء.",
  "fault.space": "هذه نسخة احتياطية لقناة أو محادثة أخرى. لم يتغير شيء.",
  "fault.version": "صُنعت هذه النسخة بإصدار آخر من Peerloop. لم يتغير شيء.",
  "fault.archive": "هذا الملف ليس نسخة احتياطية يمكن أخذها. لم يتغير شيء.",
};
