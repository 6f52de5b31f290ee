# bash completion for dehusk, made by `dehusk completion bash`
_dehusk() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=clean words=
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    if ((COMP_CWORD > 1)); then
        case ${COMP_WORDS[1]} in
            clean|batch|restore|explain|reasons|config|completion|man|store|rules) command=${COMP_WORDS[1]} ;;
        esac
    fi
    if ((COMP_CWORD > 2)); then
        case "$command ${COMP_WORDS[2]}" in
            'store stats'|'store show'|'store forget'|'store merge'|'rules test') command+=" ${COMP_WORDS[2]}" ;;
        esac
    fi
    case "$command $prev" in
        'clean --from') words='auto html text' ;;
        'clean --format') words='text markdown json jsonl' ;;
        'clean --diff') words='none summary removed full' ;;
        'clean --color') words='auto always never' ;;
        'clean --keep') words='outside-article title-repeat error-banner legal-notice comments prompt related credit duplicate near-duplicate contained recurring own-rule' ;;
        'batch --from') words='auto html text' ;;
        'batch --format') words='text markdown json jsonl' ;;
        'batch --summary') words='auto always never' ;;
        'batch --log-format') words='text json' ;;
        'batch --fail-on') words='no-article' ;;
        'batch --keep') words='outside-article title-repeat error-banner legal-notice comments prompt related credit duplicate near-duplicate contained recurring own-rule' ;;
        'explain --from') words='auto html text' ;;
        'explain --keep') words='outside-article title-repeat error-banner legal-notice comments prompt related credit duplicate near-duplicate contained recurring own-rule' ;;
        'explain --color') words='auto always never' ;;
        'rules test --from') words='auto html text' ;;
    esac
    if [[ -z $words ]]; then
        case "$command:$cur" in
            'clean:-'*) words='--files-from -0 --null --from --encoding --url --format --no-title --check --in-place --backup --removed --report --diff --no-diff --color -q --quiet --keep --similarity --max-removed --drop --keep-text --rules --store --recurring --store-limit --config --no-config -h --help --version' ;;
            'batch:-'*) words='--files-from -0 --null --base --follow-links --text-field --url-field --id-field --from --encoding -o --output --format --no-title --removed --prune -n --dry-run --state --force --retry-failed -j --jobs --timeout --max-memory --max-input-size --max-failures --lock-wait --summary --log-format --fail-on --failed --metrics --keep --similarity --max-removed --drop --keep-text --rules --store --no-store --recurring --store-limit --config --no-config -h --help' ;;
            'restore:-'*) words='--removed -h --help' ;;
            'explain:-'*) words='--from --encoding --url --keep --similarity --max-removed --drop --keep-text --rules --store --recurring --color --config --no-config -h --help' ;;
            'reasons:-'*) words='-h --help' ;;
            'reasons:'*) words='outside-article title-repeat error-banner legal-notice comments prompt related credit duplicate near-duplicate contained recurring own-rule' ;;
            'config:-'*) words='--config --no-config -h --help' ;;
            'completion:-'*) words='-h --help' ;;
            'completion:'*) words='bash zsh fish' ;;
            'man:-'*) words='-h --help' ;;
            'store:-'*) words='-h --help' ;;
            'store:'*) words='stats show forget merge' ;;
            'store stats:-'*) words='-h --help' ;;
            'store show:-'*) words='--site --least -h --help' ;;
            'store forget:-'*) words='--page --site --text -h --help' ;;
            'store merge:-'*) words='-h --help' ;;
            'rules:-'*) words='-h --help' ;;
            'rules:'*) words='test' ;;
            'rules test:-'*) words='--rules --drop --keep-text --from --encoding --config --no-config -h --help' ;;
        esac
        ((COMP_CWORD == 1)) && [[ $cur != -* ]] && words='clean batch restore explain reasons config completion man store rules'
    fi
    [[ -n $words ]] && mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
}
complete -o default -F _dehusk dehusk
