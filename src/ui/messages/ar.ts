import type { UiKey } from "./en.ts";
import type { MessageFile } from "./message-file.ts";

export const ar: MessageFile<UiKey> = {
  loading: "جارٍ التحميل …",
  retry: "حاول مرة أخرى",
  "failed.title": "لم ينجح ذلك",
  "refused.title": "لا يمكنك رؤية هذه المساحة",
  "crashed.title": "حدث خطأ في هذه الصفحة",
  "crashed.text": "لم يُفقد أي شيء محفوظ. حاول مرة أخرى، أو أغلق التطبيق وافتحه من جديد.",
  "outside.title": "افتح Peerloop داخل Microsoft Teams",
  "outside.text":
    "يعمل Peerloop داخل قناة أو اجتماع في Teams. افتح Teams وانتقل إلى قناتك أو اجتماعك، ثم اختر علامة التبويب Peerloop.",
  "anonymous.title": "انضم بحساب العمل لاستخدام Peerloop",
  "anonymous.text":
    "أنت في هذا الاجتماع بدون حساب، لذلك لا يستطيع Teams إخبارنا من أنت. انضم إلى الاجتماع مرة أخرى بحساب العمل. ما زال بإمكانك المشاركة بالتحدث والاستماع.",
  "failure.unreachable": "لا يمكن الوصول إلى Peerloop الآن. تحقق من اتصالك وحاول مرة أخرى.",
  "failure.misread": "جرى تحديث Peerloop أثناء فتح هذه الصفحة. أغلق التطبيق وافتحه من جديد.",
  "failure.not-signed-in": "لم يسجّل Teams دخولك. حاول مرة أخرى، أو سجّل الدخول إلى Teams من جديد.",
  "failure.tenant-not-allowed": "مؤسستك لا تستخدم Peerloop هنا، لذلك لا يمكنك رؤية هذه المساحة. اسأل الشخص الذي دعاك.",
  "failure.not-a-member": "يمكن لأعضاء هذه القناة أو الدردشة فقط رؤية هذا. اطلب من أحد المالكين إضافتك.",
  "failure.membership-unknown": "لم يتمكن Teams من تأكيد أنك عضو هنا، لذلك لا يُعرض شيء الآن. حاول مرة أخرى بعد قليل.",
  "failure.not-found": "هذا غير موجود هنا. ربما أُزيل، أو أن الرابط غير صحيح.",
  "failure.too-many-requests": "كان ذلك كثيرًا دفعة واحدة. انتظر قليلًا وحاول مرة أخرى.",
  "failure.other": "لم يتمكن Peerloop من فعل ذلك. لم يُفقد أي شيء محفوظ. حاول مرة أخرى.",
  "own.title": "ما لك في السجل",
  "own.what": "ما كتبته باسمك. يمكنك سحبه نهائيًا في أي وقت. أما ما كُتب دون اسم فلا يُعرف صاحبه، لذلك يبقى.",
  "own.question": "صندوق الأسئلة",
  "own.commitment": "ما سأجرّبه",
  "own.take-back": "سحب",
  "own.take-back-this": "سحب: {text}",
  "own.going": "سيُحذف بعد لحظة",
  "own.undo": "تراجع",
  "own.undo-this": "تراجع: {text}",
};
