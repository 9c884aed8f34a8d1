import { speak } from '#kernel/text.ts'

export const pushWords = speak(
  {
    title: 'Auf einen Webspace legen',
    lead: 'Was jetzt veröffentlicht ist, liegt danach Datei für Datei auf eurem Webspace. Gesendet wird nur, was sich geändert hat.',
    back: 'Veröffentlichen',
    kept: 'Das Passwort gibst du jedes Mal ein. Es wird nirgends gespeichert, auch nicht verschlüsselt.',
    where: 'Wohin',
    kind: 'Wie',
    kinds: { sftp: 'SFTP', webdav: 'WebDAV' },
    kindHints: {
      sftp: 'Das können fast alle Anbieter. Die Zugangsdaten stehen in eurem Kundenbereich unter „FTP“ oder „SSH“.',
      webdav: 'Zum Beispiel eine Nextcloud oder ein Webspace mit WebDAV.',
    },
    address: 'Server',
    addressHint:
      'Bei SFTP zum Beispiel ssh.anbieter.de oder ssh.anbieter.de:2222, bei WebDAV die ganze Adresse mit https.',
    login: 'Benutzername',
    folder: 'Ordner',
    folderHint:
      'Der Ordner, den euer Anbieter als Website zeigt, oft html oder public_html. Es muss ihn schon geben.',
    password: 'Passwort',
    key: 'Privater SSH-Schlüssel (statt eines Passworts)',
    keyHint: 'Nur wer einen hat. Hat er ein Passwort, gib es oben ein.',
    all: 'Alles neu senden',
    allHint: 'Falls auf dem Webspace etwas von Hand geändert wurde.',
    lay: 'Hinlegen',
    compare: 'Ist das euer Server?',
    compareSays:
      'Wir sprechen zum ersten Mal mit diesem Server. Er zeigt diesen Fingerabdruck; noch wurde kein Passwort gesendet. Vergleiche ihn mit dem, den euer Anbieter nennt.',
    compareThen:
      'Stimmt er, dann gib das Passwort noch einmal ein und sende ab. Wir merken uns den Fingerabdruck.',
    layCompared: 'Er stimmt, hinlegen',
    running: 'Es wird gesendet',
    runningSays: (done: number, total: number) =>
      `${done} von ${total} Dateien. Die Seite lädt sich selbst neu; du kannst sie auch schließen.`,
    begins: 'Was sich geändert hat, wird gerade verglichen.',
    done: 'Alles liegt dort',
    doneSays: (sent: number, removed: number) => `${sent} Dateien gesendet, ${removed} entfernt.`,
    failed: 'Es wurde nicht alles gesendet',
    failedAt: (done: number, total: number) => `${done} von ${total} Dateien waren schon fertig.`,
    failedSays:
      'Gib das Passwort noch einmal ein und sende weiter: Es geht dort weiter, wo es aufgehört hat. Bis dahin kann der Webspace alte und neue Seiten nebeneinander zeigen.',
    goOn: 'Weiter senden',
    last: (when: string) => `Zuletzt hingelegt: ${when}`,
    isOld: 'Seitdem wurde neu veröffentlicht.',
    failures: {
      address: 'Diese Adresse führt nicht ins Internet. Prüfe die Schreibweise.',
      unreachable: 'Unter dieser Adresse antwortet niemand. Prüfe die Schreibweise und den Port.',
      login: 'Der Server nimmt Benutzername und Passwort nicht an. Bitte gib beides noch einmal ein.',
      stranger: 'Dieser Server ist neu für uns.',
      'other-key':
        'Der Server zeigt einen anderen Schlüssel als beim letzten Mal. Das kann ein Angriff sein, deshalb wurde kein Passwort gesendet. Frag euren Anbieter. Hat er den Server gewechselt, dann vergiss diesen Webspace hier unten und trag ihn neu ein.',
      folder: 'Diesen Ordner gibt es dort nicht, oder er lässt sich nicht beschreiben.',
      full: 'Der Webspace ist voll. Was schon dort liegt, bleibt.',
      broken: 'Die Verbindung ist abgebrochen, oder der Server hat nicht getan, worum wir ihn baten.',
      stopped:
        'Dieses Haus wurde mitten im Senden neu gestartet. Das Passwort war nur im Arbeitsspeicher und ist damit vergessen.',
    },
    forget: 'Diesen Webspace vergessen',
    forgetAsk: 'Soll das Haus diesen Webspace vergessen?',
    forgetSays:
      'Vergessen werden Adresse, Benutzername, Ordner und Fingerabdruck. Was auf dem Webspace liegt, bleibt dort.',
    forgotten: 'Vergessen. Was auf dem Webspace liegt, ist noch dort.',
    notOut: 'Noch ist nichts veröffentlicht',
    notOutSays: 'Veröffentliche die Website zuerst. Hingelegt wird, was alle sehen.',
    problems: {
      'push.kind': 'Bitte wähle SFTP oder WebDAV.',
      'push.address-missing': 'Bitte gib den Server an.',
      'push.login-missing': 'Bitte gib den Benutzernamen an.',
      'text.long': 'Das ist zu lang.',
    },
  },
  {
    title: 'Lay it on a web space',
    lead: 'What is published now then lies on your web space, file by file. Only what has changed is sent.',
    back: 'Publish',
    kept: 'You enter the password each time. It is stored nowhere, not even encrypted.',
    where: 'Where to',
    kind: 'How',
    kinds: { sftp: 'SFTP', webdav: 'WebDAV' },
    kindHints: {
      sftp: 'Nearly every provider can do this. What you sign in with stands in your customer area below “FTP” or “SSH”.',
      webdav: 'For example a Nextcloud, or a web space with WebDAV.',
    },
    address: 'Server',
    addressHint:
      'For SFTP for example ssh.provider.org or ssh.provider.org:2222, for WebDAV the whole address with https.',
    login: 'User name',
    folder: 'Folder',
    folderHint:
      'The folder that your provider shows as the website, often html or public_html. It has to exist.',
    password: 'Password',
    key: 'Private SSH key (instead of a password)',
    keyHint: 'Only if you have one. If it has a passphrase, enter that above.',
    all: 'Send everything again',
    allHint: 'In case something on the web space was changed by hand.',
    lay: 'Lay it there',
    compare: 'Is this your server?',
    compareSays:
      'We speak to this server for the first time. It shows this fingerprint; no password was sent yet. Compare it with the one your provider names.',
    compareThen: 'If it is right, enter the password once more and send. We remember the fingerprint.',
    layCompared: 'It is right, lay it there',
    running: 'It is being sent',
    runningSays: (done, total) =>
      `${done} of ${total} files. This page reloads by itself; you may also close it.`,
    begins: 'What has changed is being compared.',
    done: 'Everything is there',
    doneSays: (sent, removed) => `${sent} files sent, ${removed} removed.`,
    failed: 'Not everything was sent',
    failedAt: (done, total) => `${done} of ${total} files were done.`,
    failedSays:
      'Enter the password once more and go on: it continues where it ended. Until then the web space may show old and new pages side by side.',
    goOn: 'Go on sending',
    last: (when) => `Laid there last: ${when}`,
    isOld: 'Something was published since.',
    failures: {
      address: 'This address does not lead to the internet. Check its spelling.',
      unreachable: 'Nobody answers at this address. Check its spelling and the port.',
      login: 'The server does not accept the user name and password. Please enter both once more.',
      stranger: 'This server is new to us.',
      'other-key':
        'The server shows another key than the last time. That may be an attack, so no password was sent. Ask your provider. If they changed the server, forget this web space below and enter it anew.',
      folder: 'There is no such folder, or it cannot be written to.',
      full: 'The web space is full. What lies there already stays.',
      broken: 'The connection was lost, or the server did not do what we asked for.',
      stopped:
        'This house was restarted in the middle of sending. The password was in its memory only, and is forgotten with it.',
    },
    forget: 'Forget this web space',
    forgetAsk: 'Should the house forget this web space?',
    forgetSays:
      'Address, user name, folder and fingerprint are forgotten. What lies on the web space stays there.',
    forgotten: 'Forgotten. What lies on the web space is still there.',
    notOut: 'Nothing is published yet',
    notOutSays: 'Publish the website first. What everybody sees is laid there.',
    problems: {
      'push.kind': 'Please choose SFTP or WebDAV.',
      'push.address-missing': 'Please name the server.',
      'push.login-missing': 'Please enter the user name.',
      'text.long': 'This is too long.',
    },
  },
)
