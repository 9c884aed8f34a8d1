import type { Sentences } from './trouble.ts'

const tell = 'Tell the person who administers your vault.'
const notTaken = 'We do not accept it, and nothing was changed.'
const othersFine = 'All other entries are untouched by this.'

/** What the vault says when it says no, in English. */
export const troubleEn: Sentences = {
  offline:
    'No connection right now. What you wrote lies locked on this device and is sent as soon as possible.',
  locked: 'The vault is locked. Open it, then you go on here.',
  bug: 'That did not work, and it is not your fault. Nothing is lost. Reload the page and try again.',
  refused: 'The server did not accept this. Nothing was changed. Try again in a few minutes.',
  'device.full': 'This device is full. Nothing is lost on the server. Make room and try again.',
  'page.missing':
    'This part of the vault could not be loaded; perhaps it was just renewed. Nothing is lost. Reload the page.',
  'unlock.wait': (_, wait) => `Those were many tries. Wait ${wait} seconds. Others do not notice.`,
  'unlock.wrong-passphrase':
    'These are not your seven words. Nothing is lost. Look at your note again or take your emergency sheet.',
  'unlock.wrong-recovery':
    'These are not the twelve words of your keyring. Perhaps it is an older sheet: only the one printed last counts.',
  'unlock.wrong-passkey': 'This passkey does not open your keyring. Take another one or your seven words.',
  'passkey.no-secret':
    'You can sign in with this passkey, but it cannot open vaults. Take your seven words; nothing has changed.',
  'passkey.declined':
    'That was cancelled, or there is no passkey for this site on this device. Nothing has changed. Take your seven words or try again.',
  'passkey.known': 'This passkey opens your keyring already. There is nothing left to do.',
  'vault.missing': 'Your organisation has no vault yet. Whoever administers it can found one.',
  'vault.unpinned':
    'The six words of the vault have not been compared on this device yet. Reload the page and compare them.',
  'card.missing':
    'This person shows no card right now; perhaps they have made a new keyring. Nothing was changed. Reload the list.',
  'card.other':
    'The QR code belongs to nobody who waits here. Do not take anybody in. Compare the six words by hand, side by side.',
  'card.changed': `This is no longer the card that you have just compared. Nobody was admitted. Compare the six words again; if they differ now: ${tell}`,
  'answer.other':
    'The server has confirmed something else than we sent. What you wrote stays locked on this device. Try again.',
  'space.no-key':
    'You have no key for this area. Nothing was stored. Ask somebody who reads it to give it to you.',
  'board.missing':
    'Your board has no emergency sheets that still count. A colleague with an open vault can bring you back.',
  'board.nobody-lost':
    'The vault knows no earlier keyring of your account. The sheets only bring back who was in before. Nothing was changed.',
  'board.not-proposed':
    'The vault was locked in between, so these three sheets do not count. Throw them away and print new ones.',
  'conversation.kept':
    'The server says that everything is deleted, and still has the conversation. Try again.',
  'drill.not-opened':
    'The two sheets are right, but they do not open everything. Make new emergency sheets for the board.',

  'bytes.form': `What the server sent is damaged. ${notTaken} Reload the page.`,
  'canonical.form': 'This cannot be sealed as it is. Nothing was sent. Your input is still there.',
  'age.damaged': `Something sealed was damaged. We do not open it. ${tell}`,
  'age.classic': `A key is weaker than it may be. ${notTaken} ${tell}`,
  'age.mixed': `A strong and a weak key were mixed. ${notTaken} ${tell}`,
  'words.unknown': (at) =>
    `We do not know word ${at}. Check for a slip; everything else stays as you typed it.`,
  'words.count': 'These are too few or too many words. Count them again; what you typed stays.',
  'words.checksum':
    'One word is wrong, or two are swapped. Compare them word by word with the sheet; nothing is lost.',
  'identity.damaged': `Your sealed keyring came damaged from the server. ${notTaken} Try another way, for example the emergency sheet.`,
  'identity.other': `The log has a stranger's key under your name. ${notTaken} ${tell}`,
  'card.forged':
    'This card is forged or incomplete. Do not take the person in, and tell the person who administers your vault.',
  'unlock.weak': `The server asks for a lock that is weaker or heavier than is allowed. ${notTaken} Do not type your words here again. ${tell}`,
  'unlock.form': `What the server passes off as your keyring is none. ${notTaken} ${tell}`,
  'unlock.other-member': `The server sent somebody else's keyring. ${notTaken} ${tell}`,
  'guardian.shares':
    'That is the same sheet twice. Take two different ones of the three; nothing was changed.',
  'guardian.other-set':
    'These two sheets do not belong to the vault of today; perhaps they are from an older print. Nothing was changed. Look for the newer ones.',
  'log.form': (at) => `Line ${at} of the log is none. ${notTaken} ${tell}`,
  'log.empty': `The server shows an empty log. ${notTaken} ${tell}`,
  'log.other-organisation': `The server shows the log of another organisation. ${notTaken} ${tell}`,
  'log.other-founder':
    'This is not the vault that this device knows. Do not go on and type nothing. Compare the six words on two devices.',
  'log.fork':
    'The server shows another history of the vault than before. We do not accept it. Change nothing and ask whoever runs the server.',
  'log.gap': (at) => `Something is missing before line ${at} of the log. ${notTaken} ${tell}`,
  'log.rollback':
    'The server shows an older state than this device has already seen. We do not accept it. This is what an old backup looks like, or a fraud. Ask whoever runs the server.',
  'log.signature': (at) => `The signature of line ${at} of the log is wrong. ${notTaken} ${tell}`,
  'log.right': (at) =>
    at > 1
      ? `Line ${at} of the log was written by somebody who may not do that. ${notTaken} ${tell}`
      : 'You may not do this in this vault, or it would be left without an administrator. Nothing was changed.',
  'log.order': `The log does not begin with the founding. ${notTaken} ${tell}`,
  'log.unknown-member': (at) =>
    at > 1
      ? `Somebody who does not belong to this vault, or no longer, wrote line ${at} of the log. ${notTaken} ${tell}`
      : 'You do not or no longer belong to this vault. Nothing was stored. If that is a mistake, somebody with an open vault can take you in again.',
  'log.unknown-space': 'There is no such area in the vault. Nothing was stored. Reload the page.',
  'log.suite': (at) =>
    `Line ${at} of the log is written in a way that this program does not know. ${notTaken} Reload the page; if that does not help: ${tell}`,
  'log.hidden': `The server has hidden lines of the log that we have to see. ${notTaken} ${tell}`,
  'space.other-key': `The server slipped in a key that none of you has made. ${notTaken} ${tell}`,
  'space.other-place': `A key belongs to another area. ${notTaken} ${tell}`,
  'space.stale':
    'Somebody has left, and not everything here is locked anew yet. Until then we write nothing. Your input is still there. Reload the page to go on.',
  'space.closed': 'This area was closed for ever. Nothing was stored.',
  'space.not-reader': 'You may not or no longer read this area. Nothing was stored.',
  'envelope.form': `An entry is not sealed as it has to be. We do not open it. ${othersFine}`,
  'envelope.suite': `An entry is sealed in a way that we do not accept. ${othersFine} ${tell}`,
  'envelope.other-place': `The server put one entry in the place of another. We do not open it. ${othersFine} ${tell}`,
  'envelope.damaged': `This entry was damaged or changed. We do not open it. ${othersFine}`,
  'envelope.too-long':
    'This is too long for one entry. Nothing was sent, your text is still there. Shorten it or attach it as a file.',
  'envelope.signature': `This entry does not bear the signature of the person who is said to have written it. We do not show it. ${othersFine} ${tell}`,
  'envelope.epoch-lower': `An entry came back under an older key. We do not open it. ${othersFine} ${tell}`,
  'envelope.epoch-closed': `An entry lies under a key that no longer counts. We do not open it. ${othersFine} ${tell}`,
  'envelope.epoch-unknown': `An entry lies under a key that the log does not know. We do not open it. ${othersFine} ${tell}`,
  'envelope.version-lower': `The server shows an older version than this device has already seen. We do not accept it. ${othersFine} ${tell}`,
  'envelope.version-forked': `The server shows another version under the same number. We do not accept it. ${othersFine} ${tell}`,
  'envelope.erased': `The server shows an entry again that was erased for good. We do not open it. ${othersFine} ${tell}`,
  'envelope.withheld': `The server no longer shows an entry that this device has seen, and does not say that it was erased. ${othersFine} ${tell}`,
  'receipt.other-origin': 'This receipt belongs to another address. Type it only where you got it.',
  'receipt.other-purpose': `The server's question was meant for something else. ${notTaken} Reload the page.`,
  'receipt.challenge-form': `The server's question was none. ${notTaken} Reload the page.`,
  'receipt.challenge-old': 'That took too long. Nothing is lost. Try again.',
  'receipt.answer': 'This receipt does not fit. Compare the twelve words; nothing is lost.',
  'outside.intake-unproven':
    "We cannot prove that this lock is the organisation's. Nothing was sent. Open the page by the link of the organisation.",
  'outside.damaged': `A message from outside arrived damaged. We do not open it. ${othersFine}`,
  'outside.other-place': `A message from outside lay in the wrong place. We do not open it. ${othersFine}`,
  'outside.author': `A reply comes from somebody whom the log does not know. We do not show it. ${tell}`,
  'outside.gap': `Something is missing in this case: the server does not show all that was written. ${tell}`,
  'outside.other-hand': `A further letter in this case is not from whoever began it. We do not show it. ${tell}`,
  'conversation.form': `A line of this conversation is none. We do not show it. ${tell}`,
  'conversation.other-place': `A line belongs to another conversation. We do not show it. ${tell}`,
  'conversation.gap': `A line is missing in this conversation: the server does not show all that was written. ${tell}`,
  'conversation.forked': `The server shows this conversation otherwise than before. We show only what is certain. ${tell}`,
  'conversation.other-key': `A key came with this conversation that nobody has signed for. We do not use it. ${tell}`,
  'conversation.damaged': `A line of this conversation arrived damaged. We do not show it. ${tell}`,
  'conversation.author': `A line comes from somebody who cannot speak here. We do not show it. ${tell}`,
  'conversation.not-seated':
    'You are not, or no longer, responsible for this conversation. Your text is still there; hand it to those who are.',
  'conversation.unreleased':
    'Somebody who leads releases what peers write. Your text is still there: submit it for release.',
  'conversation.written': `A released text is no longer the one that its author wrote. We do not show it. ${tell}`,
  'conversation.stale':
    'The time of a substitute is over. Before anybody writes on, the keys change; that takes a moment.',
  'file.other':
    'This is another file than the one you began with. Nothing is lost: choose the same one again, or give it up and begin anew.',
  'file.changed': 'The file changed while it was being uploaded. Nothing was stored. Choose it again.',
  'file.part-missing':
    'A part of the file is missing. We do not open it; the rest is unharmed. Try again later.',
  'file.part-other': `A part of the file was swapped. We do not open it. ${tell}`,
  'file.damaged': 'This file was damaged. We do not open it. Perhaps one of you still has the original.',
  'picture.damaged':
    'This picture is damaged, so we cannot remove place and device from it. Nothing was uploaded.',
  'certificate.forged': `This certificate of deletion is forged. Do not rely on it. ${tell}`,
  'archive.too-large':
    'This is more than fits into a zip file (4 GB). Nothing is missing, only nothing was written. Whoever runs the server can write the archive as a folder: jam archive.',
  'archive.form': 'This is no archive of this vault, or it is damaged. Nothing was opened.',
  'archive.part-missing':
    'Something is missing in this archive. What is there can be read. Fetch a new one while the vault is running.',
  'archive.part-other': 'Something was swapped in this archive. We do not open it. Take another copy.',
}
