use super::*;

/// What a file runs, as words.
fn runs(path: &str, text: &str) -> Vec<String> {
    let read = read(path, text).expect("YAML");
    for reading in &read {
        let quote = &text[reading.span.start..reading.span.end];
        assert!(!quote.contains('\n') && !quote.is_empty(), "{quote}");
    }
    read.into_iter().map(|reading| reading.says).collect()
}

#[test]
fn comments_names_and_settings_run_nothing() {
    let text = "on: push\njobs:\n  test:\n    name: axe\n    env: {KIND: axe, run: axe}\n    steps:\n      # - run: npx axe\n      - name: pa11y\n        run: npm test # later: pa11y\n      - uses: a/axe@v1\n        with: {run: lighthouse}\n      - if: false\n        run: npx lhci\n      - run: |\n          # npx pa11y\n          echo axe\n          cd web && npm run a11y\n";
    let read = read(".github/workflows/ci.yml", text).expect("YAML");
    let says: Vec<&str> = read.iter().map(|reading| reading.says.as_str()).collect();
    assert_eq!(says, ["npm test", "a/axe@v1", "npm run a11y"]);
    let quote = &text[read[0].span.start..read[0].span.end];
    assert_eq!(quote, "run: npm test # later: pa11y");
    let quote = &text[read[2].span.start..read[2].span.end];
    assert_eq!(quote, "cd web && npm run a11y");
}

#[test]
fn each_system_has_its_keys() {
    for (path, text, expected) in [
        (
            ".gitlab-ci.yml",
            "variables: {script: axe}\n.off:\n  script: npx axe\n.on: &on\n  before_script: [npm ci]\ninclude:\n  - template: Security/SAST.gitlab-ci.yml\ntest:\n  <<: *on\n  extends: .shared\n  script:\n    - npm test\n    - >-\n      npx pa11y\n      http://localhost\nnever:\n  rules:\n    - when: never\n  script: npx lhci\n.shared:\n  after_script: make report\n",
            &[
                "npm ci",
                "Security/SAST.gitlab-ci.yml",
                "npm test",
                "npx pa11y",
                "http://localhost",
                "make report",
            ][..],
        ),
        (
            ".travis.yml",
            "language: node_js\nscript:\n  - npm test\njobs:\n  include:\n    - stage: axe\n      script: npx axe\n",
            &["npm test", "npx axe"],
        ),
        (
            ".circleci/config.yml",
            "version: 2.1\norbs: {snyk: snyk/snyk@1}\njobs:\n  build:\n    docker: [{image: axe}]\n    steps:\n      - checkout\n      - snyk/scan:\n          command: monitor\n      - run: npm test\n      - run: {name: axe, command: make check}\n",
            &["checkout", "snyk/scan", "npm test", "make check"],
        ),
        (
            "circle.yml",
            "machine: {services: [docker]}\ntest:\n  override:\n    - mkdir -p out/test\n    - script/ci/tests.sh\n",
            &["script/ci/tests.sh"],
        ),
        (
            "appveyor.yml",
            "- test: off\n  build_script:\n    - ps: .\\build.ps1\n",
            &[".\\build.ps1"],
        ),
        (
            "azure-pipelines.yml",
            "steps:\n- script: npm test\n  displayName: axe\n- task: Npm@1\n  enabled: false\n",
            &["npm test"],
        ),
        (
            "bitbucket-pipelines.yml",
            "pipelines:\n  default:\n    - step:\n        name: axe\n        script: [npm test]\n",
            &["npm test"],
        ),
        (
            ".drone.yml",
            "steps:\n- name: axe\n  image: node\n  commands: [npm test]\n---\nkind: secret\n",
            &["npm test"],
        ),
        (
            "Jenkinsfile",
            "stage('a') {\n  // sh 'axe'\n  sh 'npm test'\n}\n",
            &["stage('a') {", "sh 'npm test'"],
        ),
    ] {
        assert_eq!(runs(path, text), expected, "{path}");
    }
}

#[test]
fn bombs_and_broken_files_are_told() {
    let path = ".github/workflows/ci.yml";
    let bomb = (1..12).fold(
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned(),
        |text, nth| {
            let below = vec![format!("*a{}", nth - 1); 9].join(", ");
            format!("{text}a{nth}: &a{nth} [{below}]\n")
        },
    );
    let lit = format!("{bomb}jobs: {{a: {{steps: [{{run: *a11}}]}}}}\n");
    let read_lit = read(path, &lit).expect("aliases are followed, not copied");
    assert!(read_lit.len() < 10);
    let circle = "jobs: &a\n  steps: [*a, {run: npm test}]\n";
    assert_eq!(runs(path, circle), ["npm test"]);
    assert!(read(path, &"[".repeat(50_000)).is_err());
    assert!(read(path, &"- ".repeat(50_000)).is_err());
    assert!(read(path, "jobs: [\n").is_err());
    assert!(read(path, &"x".repeat(600 * 1024)).is_err());
    assert_eq!(read(path, ""), Ok(Vec::new()));
}
