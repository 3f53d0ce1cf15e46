# Writes the bytes of IN as a constant into OUT. See gymfloor_embed in GymfloorTargets.cmake.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
file(
    WRITE ${OUT}
    "#include <string_view>\n"
    "namespace ${NAMESPACE} {\n"
    "namespace {\nconst unsigned char ${SYMBOL}_bytes[] = {${bytes}0};\n}\n"
    "extern const std::string_view ${SYMBOL};\n"
    "const std::string_view ${SYMBOL}(reinterpret_cast<const char*>(${SYMBOL}_bytes), sizeof ${SYMBOL}_bytes - 1);\n"
    "}\n"
)
