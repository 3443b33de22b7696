import type { MessageFile } from "../../../../ui/messages/message-file.ts";
import type { UpkeepKey } from "./en.ts";

export const ar: MessageFile<UpkeepKey> = {
  "upkeep.due": "حان وقت إعادة النظر فيها",
  "upkeep.only-you": "لا يرى هذا أحد سواك. أنت من يحافظ على صحة هذه المواد: افتح واحدة وقل إن كانت ما زالت صحيحة.",
  "upkeep.since": "منذ {date}",
  "upkeep.archived": "المؤرشف",
  "upkeep.none-archived": "لا شيء مؤرشف.",
  "upkeep.archived-why": "ليست في أي قائمة أخرى ولا يعثر عليها أي بحث. افتح واحدة لإعادتها.",
};
