import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { NowhereKey } from "./en.ts";

export const ar: MessageFile<NowhereKey> = {
  title: "لا توجد صفحة كهذه",
  text: "ربما يكون الرابط قديمًا. يمكن الوصول إلى كل ما هو محفوظ من الصفحة الرئيسية.",
  home: "اذهب إلى الرئيسية",
};
