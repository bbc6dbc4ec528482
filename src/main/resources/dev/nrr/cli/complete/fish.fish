# Completion of nrr in fish:   nrr generate-completion fish >~/.config/fish/completions/nrr.fish

# The columns of the file that is typed, if there is one that can be read.
function __nrr_columns
    set -l typed (commandline -opc)
    string match -q -- '-*' $typed[-1]; and set -e typed[-1]
    command $typed[1] complete-columns $typed[3..-1] </dev/null 2>/dev/null
end

# The value that is being typed, without the option before it.
function __nrr_value
    commandline -ct | string replace -r -- '^--[a-z-]+=' ''
end

# Columns behind those that are typed already, with commas between.
function __nrr_columns_more
    set -l before (__nrr_value | string match -r -- '^.*,')
    for column in (__nrr_columns)
        echo "$before$column"
    end
end

function __nrr_columns_is
    for column in (__nrr_columns)
        echo "$column="
    end
end

# A field, then the column for it.
function __nrr_fields
    set -l before (__nrr_value | string match -r -- '^[^=]*=')
    if test -n "$before"
        for column in (__nrr_columns)
            echo "$before$column"
        end
    else
        for field in @FIELDS@
            echo "$field="
        end
    end
end

complete -c nrr -n __fish_use_subcommand -f
complete -c nrr -n '__fish_seen_subcommand_from help generate-completion' -f
@LINES@
