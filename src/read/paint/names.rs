//! Names of colours in office formats.

/// The digits of a colour by its name. Marker pens, presets of drawings and shapes of the old kind name the same ones.
pub(super) fn hex(name: &str) -> Option<&'static str> {
    const NAMES: [(&str, &str); 36] = [
        ("black", "000000"),
        ("white", "FFFFFF"),
        ("red", "FF0000"),
        ("green", "008000"),
        ("blue", "0000FF"),
        ("yellow", "FFFF00"),
        ("cyan", "00FFFF"),
        ("aqua", "00FFFF"),
        ("magenta", "FF00FF"),
        ("fuchsia", "FF00FF"),
        ("lime", "00FF00"),
        ("navy", "000080"),
        ("teal", "008080"),
        ("purple", "800080"),
        ("maroon", "800000"),
        ("olive", "808000"),
        ("gray", "808080"),
        ("grey", "808080"),
        ("silver", "C0C0C0"),
        ("orange", "FFA500"),
        ("darkblue", "00008B"),
        ("darkcyan", "008B8B"),
        ("darkgreen", "006400"),
        ("darkmagenta", "8B008B"),
        ("darkred", "8B0000"),
        ("darkyellow", "808000"),
        ("darkgray", "808080"),
        ("lightgray", "D3D3D3"),
        ("lightgrey", "D3D3D3"),
        ("whitesmoke", "F5F5F5"),
        ("snow", "FFFAFA"),
        ("ivory", "FFFFF0"),
        ("ghostwhite", "F8F8FF"),
        ("floralwhite", "FFFAF0"),
        ("window", "FFFFFF"),
        ("windowtext", "000000"),
    ];
    NAMES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, digits)| *digits)
}
