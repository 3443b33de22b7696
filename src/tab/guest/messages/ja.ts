import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { GuestKey } from "./en.ts";

export const ja: MessageFile<GuestKey> = {
  "guest.title": "チームまたはチャットのメンバー向けです",
  "guest.people":
    "あなたはゲストです。誰がいて誰が何を知っているかは、メンバーだけに表示されます。あなた自身のことは、ここでも変えられます。",
  "guest.person": "あなたはゲストです。本人が自分について書いたことは、メンバーだけに表示されます。",
  "guest.organisation": "あなたはゲストです。組織のスペースどうしが見せ合うものは、メンバー向けです。",
  "guest.roles":
    "あなたはゲストとして参加しています。読むこと、書くこと、答えること、セッション・グループ・イベントへの参加は、ほかの人と同じようにできます。人を探すこと、誰がどの役割かを見ること、フォーマットを作ることは、チームまたはチャットのメンバー向けです。ゲストかどうかは Teams で決まり、チームの所有者が変更できます。",
  "guest.instead": "あなたが使えるもの",
  "guest.ask": "質問する",
  "guest.questions": "質問",
  "guest.groups": "グループ",
  "guest.events": "イベント",
  "guest.mine": "あなたについて、最初の数週間、コーヒーチャット",
};
