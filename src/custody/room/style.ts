/** What pages inside the gate look like, for `<link rel="stylesheet">`. */
export const vaultStyle = 'src/custody/room/vault.css'
