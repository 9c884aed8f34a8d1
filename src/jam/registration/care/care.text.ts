import { speak } from '#kernel/text.ts'

export const sealingWords = speak(
  {
    legend: 'Nur für die Orga, versiegelt',
    says: 'Das verschließt dein Browser, bevor es ihn verlässt. Der Server und dein Team können es nicht lesen. 14 Tage nach dem Jam wird es gelöscht. Alles ist freiwillig.',
    noScript: (contact: string) =>
      `Essen, Barrieren und Telefonnummer fragen wir nur versiegelt, und das kann dein Browser gerade nicht. Melde dich einfach so an und schreib der Orga, was du brauchst: ${contact}`,
    there:
      'Du hast schon etwas versiegelt geschickt. Lesen können wir es dir nicht zeigen; was du hier eingibst, ersetzt es.',
    kept: 'Deine Angaben sind schon versiegelt und gehen mit.',
    sealing: 'Wird versiegelt …',
    failed:
      'Das Versiegeln hat nicht geklappt. Es ging nichts hinaus. Versuche es noch einmal, oder lass diese drei Felder leer und schreib der Orga.',
    setting: 'Essen, Barrieren, Telefon',
    settingLead:
      'Das fragen wir nur versiegelt: Der Browser der Menschen verschließt es für euren Tresor, und nur wer dort einen Schlüssel hat, liest es.',
    organisation: 'Tresor von',
    organisationHint: 'Eine deiner Einrichtungen, die einen Tresor gegründet hat.',
    nobody: 'nicht fragen',
    contact: 'Kontakt für alle, deren Browser nicht versiegeln kann',
    contactHint: 'Steht dann in der Anmeldung: eine E-Mail-Adresse oder Telefonnummer der Orga.',
    contactMissing: 'Bitte gib einen Kontakt an. Es wurde nichts geändert.',
    choose: 'Speichern',
    chosen: 'Gespeichert. Mach den Briefschlitz jetzt im Tresor bereit.',
    unchosen: 'Gespeichert. Die Anmeldung fragt nicht danach.',
    noVault: 'Keine deiner Einrichtungen hat einen Tresor. Ohne ihn fragen wir nicht danach.',
    toVault: 'Im Tresor öffnen',
    ready: 'Die Anmeldung fragt danach.',
    notReady: 'Noch fragt die Anmeldung nicht danach: Der Briefschlitz im Tresor fehlt noch.',
    sent: (count: number) => (count === 1 ? '1 Brief ist da.' : `${count} Briefe sind da.`),
    mine: 'Versiegelt bei der Orga',
    mineSays: 'Essen, Barrieren, Telefon: nur die Orga kann es öffnen.',
    remove: 'Löschen',
    removeAsk: 'Was du versiegelt hast, löschen?',
    removeSays: 'Die Orga kann es dann nicht mehr lesen.',
    removed: 'Gelöscht. Die Orga hat nichts mehr davon.',
  },
  {
    legend: 'Only for the organisers, sealed',
    says: 'Your browser locks this before it leaves. Neither the server nor your team can read it. It is erased 14 days after the jam. All of it is optional.',
    noScript: (contact) =>
      `We ask for food, access needs and a phone number only sealed, and your browser cannot do that at the moment. Simply register and tell the organisers what you need: ${contact}`,
    there:
      'You have sent something sealed already. We cannot show it to you; what you enter here replaces it.',
    kept: 'What you said is sealed already and goes along.',
    sealing: 'Sealing …',
    failed:
      'Sealing did not work. Nothing went out. Try again, or leave these three fields empty and write to the organisers.',
    setting: 'Food, access, phone',
    settingLead:
      'We ask for this only sealed: people’s browsers lock it for your vault, and only who has a key there reads it.',
    organisation: 'Vault of',
    organisationHint: 'One of your organisations that has founded a vault.',
    nobody: 'do not ask',
    contact: 'Contact for everybody whose browser cannot seal',
    contactHint: 'Then stands in the registration: an e-mail address or phone number of the organisers.',
    contactMissing: 'Please give a contact. Nothing was changed.',
    choose: 'Save',
    chosen: 'Saved. Now prepare the letter box in the vault.',
    unchosen: 'Saved. The registration does not ask for it.',
    noVault: 'None of your organisations has a vault. Without one we do not ask.',
    toVault: 'Open in the vault',
    ready: 'The registration asks for it.',
    notReady: 'The registration does not ask yet: the letter box in the vault is missing.',
    sent: (count) => (count === 1 ? '1 letter is there.' : `${count} letters are there.`),
    mine: 'Sealed with the organisers',
    mineSays: 'Food, access, phone: only the organisers can open it.',
    remove: 'Erase',
    removeAsk: 'Erase what you have sealed?',
    removeSays: 'The organisers can no longer read it then.',
    removed: 'Erased. The organisers have nothing of it any more.',
  },
)
