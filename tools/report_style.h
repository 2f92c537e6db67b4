/// How reports look.
#pragma once

namespace newshound::tools {

/// Light and dark as the reader has it, one column on a phone, two on a desk, bars without
/// pictures.
constexpr const char* report_style = R"(
:root{color-scheme:light dark;--ink:#1c2430;--soft:#5a6675;--paper:#fdfcfa;--rule:#d9d5cd;--mark:#ffe58a;
--phrase:#ffc9a3;--name:#c9defa;--bar:#9fbfe0}
@media(prefers-color-scheme:dark){:root{--ink:#e7e5e0;--soft:#a3adb9;--paper:#15181d;--rule:#343b45;
--mark:#6b5710;--phrase:#74411b;--name:#1f4370;--bar:#2f5a86}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:72rem;background:var(--paper);color:var(--ink);
font:1rem/1.5 Georgia,serif}
header,footer,aside,.meta,caption,table{font-family:system-ui,sans-serif}
h1{font-size:1.5rem;margin:.5rem 0;overflow-wrap:anywhere}
h2{font-size:1.1rem;border-bottom:1px solid var(--rule);padding-bottom:.25rem}
h3{font-size:1.1rem;margin:0}
a{color:inherit}
a:focus-visible,summary:focus-visible{outline:3px solid var(--bar)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem}
code{overflow-wrap:anywhere}
.meta,footer,.note{color:var(--soft);font-size:.875rem}
ol{padding-left:2rem}
li{margin:0 0 1.5rem}
blockquote{margin:.5rem 0;padding-left:.75rem;border-left:3px solid var(--rule)}
mark{background:var(--mark);color:inherit}
mark.phrase{background:var(--phrase)}
mark.name{background:var(--name)}
figure{margin:1rem 0}
svg{width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem;margin-bottom:1.5rem;table-layout:fixed}
caption{text-align:left;font-weight:bold}
td,th{padding:.1rem .25rem;text-align:left;font-weight:normal;overflow-wrap:anywhere;vertical-align:top}
td{width:6rem;text-align:right;font-variant-numeric:tabular-nums}
.filled{background:linear-gradient(var(--bar),var(--bar)) no-repeat 0 100%/var(--part) 3px}
@media(min-width:60rem){main{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:2rem}}
@media print{.skip{display:none}}
)";

}  // namespace newshound::tools
