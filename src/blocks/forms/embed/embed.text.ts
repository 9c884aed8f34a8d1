import { speak } from '#kernel/text.ts'

export const embedWords = speak(
  {
    title: 'Auf der eigenen Website zeigen',
    lead: 'Das Formular läuft immer hier bei uns. Eure Website zeigt es in einem Rahmen und sieht davon nur die Höhe, nie eine Antwort.',
    notYet: 'Noch ist das Formular nicht veröffentlicht',
    notYetTodo: 'Veröffentliche es zuerst. Danach gibt es hier Code, Link und QR-Code.',
    publish: 'Zum Veröffentlichen',
    where: 'Welche Websites dürfen es zeigen?',
    whereHint:
      'Eine je Zeile, zum Beispiel https://www.verein.example. Alle anderen zeigen statt des Formulars einen Link.',
    save: 'Speichern',
    saved: 'Gespeichert. Es gilt mit der nächsten Veröffentlichung.',
    waits: 'Diese Liste gilt noch nicht',
    waitsSays: (live: string) =>
      `Veröffentlicht ist zurzeit: ${live}. Veröffentliche das Formular neu, damit die Liste gilt.`,
    nowhere: 'keine Website',
    code: 'Code für eure Website',
    codeSays: 'Kopiere ihn dorthin, wo das Formular stehen soll. Ohne JavaScript steht dort ein Link.',
    copy: 'Code',
    link: 'Link und QR-Code',
    linkSays: 'Für Mails, Aushänge und Websites ohne eigenen Code.',
    copyLink: 'Link',
    qr: 'QR-Code mit dem Link zum Formular',
    fingerprint: 'Fingerabdruck',
    fingerprintSays:
      'Der Teil nach # ist der Fingerabdruck eures Tresors. Der Browser vergleicht ihn, bevor er versiegelt. Stimmt er mit dem überein, den euer Tresor zeigt, kann niemand den Schlüssel unterwegs austauschen.',
    anchor: 'Zum Formular',
    back: 'Zum Dienst',
    problem: {
      origin: (line: string) =>
        `„${line}“ ist keine Adresse einer Website. Sie beginnt mit https:// und hat nichts hinter dem Namen.`,
      many: 'Mehr als 50 Websites gehen nicht. Streiche einige.',
      moved:
        'Inzwischen hat jemand anderes das Formular geändert. Deine Liste steht noch hier, speichere sie noch einmal.',
    },
  },
  {
    title: 'Show it on your own website',
    lead: 'The form always runs here with us. Your website shows it in a frame and sees its height alone, never an answer.',
    notYet: 'The form is not published yet',
    notYetTodo: 'Publish it first. Then there is code, link and QR code here.',
    publish: 'To publishing',
    where: 'Which websites may show it?',
    whereHint:
      'One on each line, for example https://www.verein.example. All others show a link instead of the form.',
    save: 'Save',
    saved: 'Saved. It holds from the next publication on.',
    waits: 'This list does not hold yet',
    waitsSays: (live) => `Published now: ${live}. Publish the form anew so that the list holds.`,
    nowhere: 'no website',
    code: 'Code for your website',
    codeSays: 'Copy it to where the form shall be. Without JavaScript there is a link.',
    copy: 'Code',
    link: 'Link and QR code',
    linkSays: 'For mails, notices and websites without code of their own.',
    copyLink: 'Link',
    qr: 'QR code with the link to the form',
    fingerprint: 'Fingerprint',
    fingerprintSays:
      'What follows # is the fingerprint of your vault. The browser compares it before it seals. If it is the one that your vault shows, nobody can swap the key on the way.',
    anchor: 'To the form',
    back: 'To the service',
    problem: {
      origin: (line) =>
        `“${line}” is no address of a website. It begins with https:// and has nothing after the name.`,
      many: 'More than 50 websites are not possible. Take some out.',
      moved: 'Meanwhile somebody else has changed the form. Your list is still here, save it once more.',
    },
  },
)
