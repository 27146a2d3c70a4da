#!/usr/bin/env bash
# Opens the exchange folder of one EDI partner by SFTP: the stock OpenSSH of this machine, on the loopback, without root.
# Ctrl+C stops it. Keys and settings lie in a folder of their own, out of the partner's folder.
#
#   docs/edi/sftp.sh data/edi/demo/SBX001 [port, 2222] [folder of keys, ~/.chorus-sandbox-sftp/SBX001]
set -euo pipefail

if [ $# -lt 1 ] || [ ! -d "$1/in" ] || [ ! -d "$1/out" ]; then
    echo "Donnez le dossier d’un partenaire raccordé, qui contient in et out : data/edi/MONDE/APPLICATION." >&2
    exit 2
fi

folder="$(cd "$1" && pwd -P)"
port="${2:-2222}"
keys="${3:-$HOME/.chorus-sandbox-sftp/$(basename "$folder")}"
sshd="$(PATH="$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin" command -v sshd || true)"
if [ -z "$sshd" ]; then
    echo "Il manque OpenSSH : sur Debian ou Ubuntu, apt-get install openssh-server." >&2
    exit 2
fi

umask 077
mkdir -p "$keys"
keys="$(cd "$keys" && pwd -P)"
case "$keys" in *[!A-Za-z0-9/._-]*) echo "Choisissez pour les clés un dossier au nom simple, sans espace ni accent : c’est le troisième argument." >&2; exit 2 ;; esac

# sshd knows no quotes around the folder where sessions begin: a link of a simple name leads there, whatever its own name is.
ln -sfn "$folder" "$keys/dossier"
[ -f "$keys/hote" ] || ssh-keygen -q -t ed25519 -N '' -C 'bac a sable' -f "$keys/hote"
[ -f "$keys/partenaire" ] || ssh-keygen -q -t ed25519 -N '' -C "$(basename "$folder")" -f "$keys/partenaire"
cp "$keys/partenaire.pub" "$keys/cles-admises"

# As root, which it does not need, sshd wants a folder of its own.
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd

# Nothing but files, by one key, for the account that runs this, from this machine. The folder is where each session begins;
# without root there is no chroot: whoever holds the key has, over files, the rights of that account.
cat > "$keys/sshd_config" <<SETTINGS
ListenAddress 127.0.0.1
Port $port
HostKey "$keys/hote"
AuthorizedKeysFile "$keys/cles-admises"
AllowUsers $(id -un)
PidFile none
StrictModes no
# With PAM an account that has no password, as on build machines, is not taken for a locked one.
UsePAM yes
AuthenticationMethods publickey
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitTTY no
PermitTunnel no
PermitUserEnvironment no
AllowTcpForwarding no
AllowStreamLocalForwarding no
AllowAgentForwarding no
X11Forwarding no
PrintMotd no
Subsystem sftp internal-sftp
ForceCommand internal-sftp -d $keys/dossier -P symlink,hardlink
SETTINGS

"$sshd" -t -f "$keys/sshd_config"
echo "SFTP ouvert sur 127.0.0.1, port $port, dossier $folder :" >&2
echo "  sftp -P $port -i $keys/partenaire $(id -un)@127.0.0.1" >&2
exec "$sshd" -D -e -f "$keys/sshd_config"
