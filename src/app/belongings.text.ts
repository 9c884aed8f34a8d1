import { speak } from '#kernel/text.ts'

export const belongingWords = speak(
  {
    vault: 'Tresor',
    founded: 'Verschlossen; nur ihr habt die Schlüssel',
    unfounded: 'Noch nicht gegründet',
    notebook: 'Notizbuch',
    notebookSays: 'Zugänge, Notizen und Dateien im Tresor',
  },
  {
    vault: 'Vault',
    founded: 'Locked; only you have the keys',
    unfounded: 'Not founded yet',
    notebook: 'Notebook',
    notebookSays: 'Credentials, notes and files in the vault',
  },
)
