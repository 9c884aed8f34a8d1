import { speak } from '#kernel/text.ts'

export const keyWords = speak(
  {
    lead: 'So kommst du an deinen Schlüsselbund. Mehrere Wege sind gut: Geht einer verloren, bleibt der nächste.',
    ways: 'Deine Wege',
    kind: {
      passphrase: 'Sieben Wörter oder dein eigener Satz',
      passkey: 'Passkey: Fingerabdruck, Gesicht oder PIN',
      recovery: 'Notfallblatt mit zwölf Wörtern',
    },
    made: 'Angelegt am',
    used: 'Zuletzt auf einem neuen Gerät benutzt am',
    replace: {
      passphrase: 'Durch neue Wörter ersetzen',
      recovery: 'Durch ein neues Blatt ersetzen',
    },
    remove: 'Entfernen',
    removeAsk: {
      passphrase: 'Mit diesen Wörtern nicht mehr aufschließen?',
      passkey: 'Mit diesem Passkey nicht mehr aufschließen?',
      recovery: 'Mit diesem Blatt nicht mehr aufschließen?',
    },
    removeSays: {
      passphrase: 'Danach gelten sie nicht mehr. Streich sie aus deinem Passwort-Manager.',
      passkey: 'Anmelden kannst du dich mit ihm weiterhin.',
      recovery: 'Danach gilt das Blatt nicht mehr. Vernichte es.',
    },
    lastOne: 'Das ist dein letzter Weg. Er bleibt, bis du einen zweiten hast.',
    lastTwo:
      'Du verwaltest den Tresor und behältst darum mindestens zwei Wege. Leg zuerst einen dritten an, dann kannst du einen entfernen.',
    cancel: 'Abbrechen',
    add: 'Noch ein Weg',
    addPasskey: 'Passkey verbinden',
    addPasskeySays:
      'Mit dem Passkey, mit dem du dich hier anmeldest, schließt du dann auch den Tresor auf, ohne Wörter zu tippen. Nicht jedes Gerät kann das; wir probieren es gleich aus.',
    addPasskeyBusy: 'Frag dein Gerät …',
    noPasskeyHere: 'Dieser Browser kennt keine Passkeys. Das ist nicht schlimm: Die Wörter reichen.',
    makePasskey: 'Zuerst einen Passkey einrichten',
    addPassphrase: 'Sieben Wörter anlegen',
    addRecovery: 'Notfallblatt anlegen',
    done: {
      passphrase: 'Die neuen Wörter gelten ab jetzt.',
      passkey: 'Der Passkey öffnet jetzt auch deinen Schlüsselbund.',
      recovery: 'Das neue Blatt gilt ab jetzt. Vernichte das alte.',
      removed: 'Der Weg ist entfernt.',
    },
    theft:
      'Glaubst du, dass jemand deine Wörter kennt? Ersetz sie gleich. Hat jemand auch dein entsperrtes Gerät gehabt, dann leg über „Ich habe alles verloren“ einen ganz neuen Schlüsselbund an.',
  },
  {
    lead: 'This is how you get at your keyring. Several ways are good: if one gets lost, the next remains.',
    ways: 'Your ways',
    kind: {
      passphrase: 'Seven words or your own sentence',
      passkey: 'Passkey: fingerprint, face or PIN',
      recovery: 'Emergency sheet with twelve words',
    },
    made: 'Made on',
    used: 'Last used on a new device on',
    replace: { passphrase: 'Replace by new words', recovery: 'Replace by a new sheet' },
    remove: 'Remove',
    removeAsk: {
      passphrase: 'No longer open with these words?',
      passkey: 'No longer open with this passkey?',
      recovery: 'No longer open with this sheet?',
    },
    removeSays: {
      passphrase: 'They do not count afterwards. Delete them from your password manager.',
      passkey: 'You can still sign in with it.',
      recovery: 'The sheet does not count afterwards. Destroy it.',
    },
    lastOne: 'This is your last way. It stays until you have a second one.',
    lastTwo:
      'You administer the vault and so keep at least two ways. Add a third one first, then you can remove one.',
    cancel: 'Cancel',
    add: 'One more way',
    addPasskey: 'Connect a passkey',
    addPasskeySays:
      'With the passkey by which you sign in here you then open the vault, too, without typing words. Not every device can do that; we try it right away.',
    addPasskeyBusy: 'Ask your device …',
    noPasskeyHere: 'This browser knows no passkeys. Never mind: the words are enough.',
    makePasskey: 'Set up a passkey first',
    addPassphrase: 'Make seven words',
    addRecovery: 'Make an emergency sheet',
    done: {
      passphrase: 'The new words count from now on.',
      passkey: 'The passkey now opens your keyring, too.',
      recovery: 'The new sheet counts from now on. Destroy the old one.',
      removed: 'The way is removed.',
    },
    theft:
      'You think that somebody knows your words? Replace them at once. If somebody had your unlocked device, too, make a whole new keyring by "I have lost everything".',
  },
)
