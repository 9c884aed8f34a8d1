import { easy, type FormLang } from '#field/form/wording.ts'

const de = {
  noticeTitle: 'Bescheid',
  noticeHere: 'Bescheid auf diesem Gerät',
  noticeHereSays: (says: string) =>
    `Ihr Browser zeigt dann: „${says}“ und die Adresse dieser Website, auch wenn die Seite zu ist. Das sieht jeder, der das Gerät in der Hand hat. Benutzen es auch andere, nehmen Sie lieber die E-Mail.`,
  noticeHereOn: 'Auf diesem Gerät Bescheid geben',
  noticeDenied:
    'Ihr Browser erlaubt hier keine Hinweise. Es wurde nichts geändert. In seinen Einstellungen können Sie es erlauben.',
  notice: 'Bescheid per E-Mail',
  noticeSays:
    'Wenn etwas Neues da ist, kommt eine E-Mail ohne Inhalt: kein Name, kein Thema, nur der Weg hierher. Die Adresse liegt getrennt und wird mit allem anderen gelöscht.',
  address: 'E-Mail-Adresse',
  noticeOn: 'Bescheid geben',
  noticeIsOn: 'Sie bekommen Bescheid, wenn etwas Neues da ist.',
  noticeOff: 'Keinen Bescheid mehr',
}

const en: typeof de = {
  noticeTitle: 'A word from us',
  noticeHere: 'A word on this device',
  noticeHereSays: (says) =>
    `Your browser will then show: “${says}” and the address of this website, even when the page is closed. Whoever holds the device sees it. If others use it too, better take the e-mail.`,
  noticeHereOn: 'Let me know on this device',
  noticeDenied: 'Your browser allows no notices here. Nothing was changed. You can allow it in its settings.',
  notice: 'A word by e-mail',
  noticeSays:
    'When there is something new, an e-mail without content comes: no name, no topic, only the way here. The address lies apart and is erased with everything else.',
  address: 'E-mail address',
  noticeOn: 'Let me know',
  noticeIsOn: 'You are told when there is something new.',
  noticeOff: 'Do not tell me any more',
}

const ls: typeof de = {
  ...de,
  noticeSays: 'Gibt es etwas Neues? Dann bekommen Sie eine E-Mail. In der E-Mail steht nicht, worum es geht.',
}

/** Fetched with the part that wants them. */
export const noticeWords = (lang: FormLang): typeof de =>
  lang === easy ? ls : lang.split('-')[0] === 'de' ? de : en
