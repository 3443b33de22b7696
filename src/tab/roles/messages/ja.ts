import type { MessageFile } from "../../../ui/messages/message-file.ts";
import type { RolesKey } from "./en.ts";

export const ja: MessageFile<RolesKey> = {
  "roles.title": "ここでの役割",
  "roles.text":
    "所有者はスペース全体について決めます。ファシリテーターは、ほかの人が計画したセッションの変更と取り消しもできます。ゲストは読んで参加できますが、人のページは見られず、フォーマットは作れません。チームまたはチャットの所有者とゲストは Teams が決めます。",
  "roles.mine": "ここでのあなた: {role}。",
  "roles.owner": "所有者",
  "roles.facilitator": "ファシリテーター",
  "roles.member": "メンバー",
  "roles.guest": "ゲスト",
  "roles.show": "表示",
  "roles.all": "全員（{count}）",
  "roles.of": "{role}（{count}）",
  "roles.search": "名前の一部",
  "roles.none": "その名前や役割の人はここにいません。",
  "roles.more": { other: "{found} 人のうち最初の {count} 人。ほかの人は名前の一部を入力して探してください。" },
  "roles.by-teams": "{role}（Teams による）",
  "roles.role-of": "{name} さんの役割",
  "roles.change": "変更",
  "roles.change-to": "{name} さんの役割を変更: {role}",
  "roles.changed": "{name} さんの役割: {role}。",
  "roles.undo": "元に戻す",
  "roles.undone": "元に戻しました。",
  "roles.take-over": "このスペースを引き継ぐ",
  "roles.take-over.text":
    "このスペースには Peerloop にも Teams にも所有者がいません。引き継ぐことができます。ここの全員に知らされ、1 週間以内に異議がなければ、ここで完了できます。",
  "roles.take-over.now": "引き継ぎを完了する",
  "roles.take-over.done":
    "あなたがこのスペースの所有者になりました。所有者にできることをすべて表示するには、Peerloop を読み込み直してください。",
  "roles.take-over.told": "ここの全員に知らせました。",
  "roles.announced":
    "所有者のいないこのスペースを、{when} から {name} さんが所有します。同意しない人はここで止められます。",
  "roles.announced.mine": "異議がなければ、{when} からあなたがこのスペースを所有します。",
  "roles.object": "同意しない",
  "roles.withdraw": "やめる",
  "roles.ended": "スペースを引き継ぐ人はいません。",
};
