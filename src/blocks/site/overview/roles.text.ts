import { speak } from '#kernel/text.ts'
import type { SiteRole } from '../model/site.ts'

export const rolesWords = speak(
  {
    title: 'Rollen',
    back: 'Zur Website',
    lead: 'Wer schreibt, wer entscheidet, wer veröffentlicht. Ihr braucht das nur, wenn viele mitarbeiten.',
    nobodyTitle: 'Noch hat niemand eine Rolle',
    nobody:
      'Dann veröffentlichen alle aus der Einrichtung, und das Team, das die Website baut, bearbeitet sie. Sobald eine Person eine Rolle hat, schreiben alle anderen nur Entwürfe.',
    somebody: 'Wer keine Rolle hat, schreibt Entwürfe. Admins der Einrichtung veröffentlichen immer.',
    name: 'Name',
    from: 'Gehört zu',
    member: 'Einrichtung',
    admin: 'Einrichtung, Admin',
    builder: 'Team, das baut',
    may: 'Darf',
    role: {
      author: 'Entwürfe schreiben',
      editor: 'bearbeiten und fertig machen',
      publisher: 'alles, auch veröffentlichen',
    } as Record<SiteRole, string>,
    named: 'Rolle',
    options: { none: 'keine', author: 'Autor*in', editor: 'Redaktion', publisher: 'Veröffentlichen' },
    save: 'Speichern',
    saved: 'Die Rolle ist gespeichert.',
    adminAlways: 'veröffentlicht immer',
    onlyPublishers: 'Rollen vergibt, wer veröffentlichen darf.',
  },
  {
    title: 'Roles',
    back: 'To the website',
    lead: 'Who writes, who decides, who publishes. You only need this when many work on it.',
    nobodyTitle: 'Nobody has a role yet',
    nobody:
      'Then everybody of the organisation publishes, and the team that builds the website edits it. As soon as one person has a role, all others only write drafts.',
    somebody: 'Whoever has no role writes drafts. Admins of the organisation always publish.',
    name: 'Name',
    from: 'Belongs to',
    member: 'Organisation',
    admin: 'Organisation, admin',
    builder: 'Team that builds',
    may: 'May',
    role: {
      author: 'write drafts',
      editor: 'edit and make ready',
      publisher: 'do everything, publish too',
    },
    named: 'Role',
    options: { none: 'none', author: 'Author', editor: 'Editor', publisher: 'Publisher' },
    save: 'Save',
    saved: 'The role is stored.',
    adminAlways: 'always publishes',
    onlyPublishers: 'Roles are given by those who may publish.',
  },
)
