import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { GoneKey } from "./en.ts";

export const ar: MessageFile<GoneKey> = {
  title: "لم يعد موجودًا هنا",
  library: "اذهب إلى المكتبة",
  paths: "اذهب إلى المسارات",
  groups: "اذهب إلى المجموعات",
  events: "اذهب إلى الفعاليات",
  series: "اذهب إلى السلاسل",
  reviews: "اذهب إلى المراجعات",
};
