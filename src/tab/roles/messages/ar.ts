import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { RolesKey } from "./en.ts";

export const ar: MessageFile<RolesKey> = {
  "roles.title": "الأدوار هنا",
  "roles.text":
    "يقرر المالكون للمساحة كلها؛ والميسّرون يغيّرون أيضًا الجلسات التي خطط لها غيرهم ويلغونها؛ والضيوف يقرؤون ويشاركون، لكنهم لا يرون صفحة أحد ولا يصنعون صيغًا. مالكو الفريق أو المحادثة وضيوفهما يحددهم Teams.",
  "roles.mine": "دورك هنا: {role}.",
  "roles.owner": "مالك",
  "roles.facilitator": "ميسّر",
  "roles.member": "عضو",
  "roles.guest": "ضيف",
  "roles.show": "اعرض",
  "roles.all": "الجميع ({count})",
  "roles.of": "{role} ({count})",
  "roles.search": "جزء من اسم",
  "roles.none": "لم يُرَ هنا أحد بهذا الاسم أو الدور.",
  "roles.more": "أول {count} من {found}. اكتب جزءًا من اسم لتجد غيرهم.",
  "roles.by-teams": "{role}، بحسب Teams",
  "roles.role-of": "دور {name} هنا",
  "roles.change": "غيّر",
  "roles.change-to": "غيّر دور {name} هنا إلى: {role}",
  "roles.changed": "صار دور {name} هنا: {role}.",
  "roles.undo": "تراجع",
  "roles.undone": "تم التراجع.",
  "roles.take-over": "تولَّ هذه المساحة",
  "roles.take-over.text":
    "لم يعد لهذه المساحة مالك في Peerloop ولا في Teams. يمكنك أن تتولاها: يُخبَر الجميع هنا، وإن لم يعترض أحد خلال أسبوع فأتمّ ذلك هنا.",
  "roles.take-over.now": "أتمّ توليها",
  "roles.take-over.done": "أنت الآن مالك هذه المساحة. أعد تحميل Peerloop لترى كل ما يمكن للمالكين فعله.",
  "roles.take-over.told": "أُخبر الجميع هنا.",
  "roles.announced": "سيصبح {name} مالك هذه المساحة التي لا مالك لها، ابتداءً من {when}. من لا يوافق ينهي ذلك هنا.",
  "roles.announced.mine": "ستصبح مالك هذه المساحة ابتداءً من {when}، ما لم يعترض أحد.",
  "roles.object": "لا أوافق",
  "roles.withdraw": "لم أعد أريد ذلك",
  "roles.ended": "لن يتولى أحد المساحة.",
};
