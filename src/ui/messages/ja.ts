import type { UiKey } from "./en.ts";
import type { MessageFile } from "./message-file.ts";

export const ja: MessageFile<UiKey> = {
  loading: "読み込み中…",
  retry: "もう一度試す",
  "failed.title": "うまくいきませんでした",
  "refused.title": "このスペースは表示できません",
  "crashed.title": "このページで問題が起きました",
  "crashed.text": "保存済みの内容は失われていません。もう一度試すか、アプリを閉じて開き直してください。",
  "outside.title": "Microsoft Teams の中で Peerloop を開いてください",
  "outside.text":
    "Peerloop は Teams のチャネルや会議の中で動きます。Teams でチャネルか会議を開き、Peerloop のタブを選んでください。",
  "anonymous.title": "Peerloop を使うには職場のアカウントで参加してください",
  "anonymous.text":
    "アカウントなしで会議に参加しているため、Teams からあなたの情報を受け取れません。職場のアカウントで会議に入り直してください。話すことと聞くことはこのままでもできます。",
  "failure.unreachable": "今は Peerloop に接続できません。接続を確かめて、もう一度試してください。",
  "failure.misread": "このページを開いている間に Peerloop が更新されました。アプリを閉じて開き直してください。",
  "failure.not-signed-in": "Teams でサインインできませんでした。もう一度試すか、Teams にサインインし直してください。",
  "failure.tenant-not-allowed":
    "あなたの組織はここで Peerloop を使っていないため、このスペースは表示できません。招待した人に確認してください。",
  "failure.not-a-member": "このチャネルまたはチャットのメンバーだけが見られます。所有者に追加を頼んでください。",
  "failure.membership-unknown":
    "メンバーであることを Teams で確認できないため、今は何も表示しません。少し待ってもう一度試してください。",
  "failure.not-found": "ここには見つかりません。削除されたか、リンクが間違っている可能性があります。",
  "failure.too-many-requests": "一度に多すぎました。少し待ってもう一度試してください。",
  "failure.changed": "その間に内容が変更されたため、上書きせずに残しました。もう一度ご確認ください。",
  "failure.done": "すでに済んでいます。何も変更されていません。",
  "failure.closed": "すでに始まったか、締め切られています。何も変更されていません。",
  "failure.not-yours": "これは別の人が行うものです。何も変更されていません。",
  "failure.yours": "ご自分のものなので、ほかの人が行うものです。何も変更されていません。",
  "failure.full": "入りきる量を超えています。何も変更されていません。",
  "failure.unsupported-media-type": "この種類のファイルは受け付けられないか、中身が名前と違います。",
  "failure.lacking": "必要な項目がまだ空です。何も変更されていません。",
  "failure.agree-first": "先に行動規範に同意してください。何も送信されていません。",
  "failure.other": "Peerloop で処理できませんでした。保存済みの内容は失われていません。もう一度試してください。",
  "own.title": "記録にあるあなたの言葉",
  "own.what":
    "あなたが名前を出して書いたものです。いつでも取り消せて、元には戻りません。名前なしで書かれたものは、だれのものか分からないため残ります。",
  "own.question": "質問箱",
  "own.commitment": "次に試すこと",
  "own.take-back": "取り消す",
  "own.take-back-this": "取り消す: {text}",
  "own.going": "まもなく消えます",
  "own.undo": "元に戻す",
  "own.undo-this": "元に戻す: {text}",
};
