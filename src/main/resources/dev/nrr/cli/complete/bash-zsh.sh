# Completion of nrr in bash and zsh. For this shell:   source <(nrr generate-completion)
# What follows is written by nrr from its own options. A line is a word, a tab, and what it is.

_nrr_commands() {
  printf '%s\n' \
@COMMANDS@
}

_nrr_topics() {
  printf '%s\n' \
@TOPICS@
}

# The options of a command.
_nrr_options() {
  case $1 in
@OPTIONS@
  esac
}

# Whether an option takes a value.
_nrr_takes() {
  case $1 in
@SWITCHES@) return 1 ;;
  esac
}

# What an option of a command takes: words, or @file, @columns, @columns,more, @columns= or @fields.
_nrr_values() {
  case $1:$2 in
@VALUES@
  esac
}

_nrr_fields() {
  printf '%s\n' @FIELDS@
}

# Each line behind a beginning that is typed already, and before an end.
_nrr_within() {
  local line tab
  tab=$(printf '\t')
  while IFS= read -r line; do
    case $line in
      *"$tab"*) printf '%s%s%s\t%s\n' "$1" "${line%%"$tab"*}" "$2" "${line#*"$tab"}" ;;
      *) printf '%s%s%s\n' "$1" "$line" "$2" ;;
    esac
  done
}

# Given all words up to the one to complete, prints what that one could be; @file for a file's name.
_nrr_lines() {
  local program=$1 command=$2 option='' word count before=''
  if [ $# -le 2 ]; then
    _nrr_commands
    printf '%s\n' '--help' '--version'
    return
  fi
  case $command in
    help)
      _nrr_commands
      _nrr_topics
      return
      ;;
    generate-completion)
      printf '%s\n' bash zsh fish
      return
      ;;
  esac
  shift 2
  count=$#
  while [ $count -gt 1 ]; do
    word=$1
    shift
    count=$((count - 1))
    if [ -n "$option" ]; then
      set -- "$@" "$option" "$word"
      option=''
      continue
    fi
    case $word in
      --*=*) set -- "$@" "$word" ;;
      -?*) if _nrr_takes "$word"; then option=$word; else set -- "$@" "$word"; fi ;;
      *) set -- "$@" "$word" ;;
    esac
  done
  word=$1
  shift
  if [ -z "$option" ]; then
    case $word in
      --*=*)
        option=${word%%=*}
        before=$option=
        word=${word#*=}
        ;;
      -*)
        _nrr_options "$command"
        return
        ;;
      *)
        echo @file
        return
        ;;
    esac
  fi
  _nrr_values "$command" "$option" | while IFS= read -r value; do
    case $value:$word in
      @fields:*=*) _nrr_columns "$program" "$@" | _nrr_within "$before${word%%=*}=" '' ;;
      @fields:*) _nrr_fields | _nrr_within "$before" = ;;
      @columns,more:*,*) _nrr_columns "$program" "$@" | _nrr_within "$before${word%,*}," '' ;;
      @columns=:*) _nrr_columns "$program" "$@" | _nrr_within "$before" = ;;
      @columns*) _nrr_columns "$program" "$@" | _nrr_within "$before" '' ;;
      @file:*) echo @file ;;
      *=:*=*) [ "$value" = "${word%%=*}=" ] && echo @file ;;
      *) printf '%s\n' "$before$value" ;;
    esac
  done
}

# The columns of the file that is typed, if there is one that can be read.
_nrr_columns() {
  local program=$1
  shift
  command "$program" complete-columns "$@" </dev/null 2>/dev/null
}

_nrr_bash() {
  local word token current=${COMP_WORDS[COMP_CWORD]} line name kept i glued=
  local -a typed
  typed=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    word=${word//[\"\'\\]/}
    # bash cuts words at = and :, and hands over what it cut at
    if [[ $glued || ($i -gt 1 && $word =~ ^[=:]+$) ]]; then
      typed[${#typed[@]} - 1]+=$word
    else
      typed+=("$word")
    fi
    glued=
    [[ $i -gt 1 && $word =~ ^[=:]+$ ]] && glued=1
  done
  token=${typed[${#typed[@]} - 1]}
  [[ $current =~ ^[=:]+$ ]] && current=
  kept=${current//[\"\'\\]/}
  COMPREPLY=()
  while IFS= read -r line; do
    name=${line%%$'\t'*}
    if [[ $name == @file ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$kept")
    elif [[ $name == "$token"* ]]; then
      [[ $name == *= ]] && compopt -o nospace 2>/dev/null
      name=${name:${#token}-${#kept}}
      [[ $current == [\"\']* || $name != *[!A-Za-z0-9_.,:=/+-]* ]] || printf -v name '%q' "$name"
      COMPREPLY+=("$name")
    fi
  done < <(_nrr_lines "${typed[@]}")
}

_nrr_zsh() {
  local line token
  local -a names shown
  while IFS= read -r line; do
    if [[ $line == @file ]]; then
      token=${words[CURRENT]}
      [[ $token == --*=* ]] && compset -P '*='
      _files
      continue
    fi
    names+=("${line%%$'\t'*}")
    shown+=("${line/$'\t'/  -- }")
  done < <(_nrr_lines "${(@Q)words[1,CURRENT]}")
  [[ ${#names} -eq 0 ]] && return
  if [[ ${names[1]} == *= ]]; then
    compadd -S '' -d shown -a names
  else
    compadd -d shown -a names
  fi
}

if [ -n "$ZSH_VERSION" ]; then
  whence compdef >/dev/null || { autoload -Uz compinit && compinit; }
  compdef _nrr_zsh nrr
else
  complete -F _nrr_bash nrr
fi
