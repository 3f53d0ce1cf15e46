#include "deploy/members/picture_file.hpp"

#include <png.h>

#include <stdexcept>

namespace members {

void write_png(const Pixels& pixels, const std::filesystem::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(pixels.width);
    image.height = static_cast<png_uint_32>(pixels.height);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const std::filesystem::path part = file.string() + ".part";
    if (png_image_write_to_file(
            &image, part.c_str(), 0, pixels.rgb.data(), pixels.width * 3, nullptr
        ) == 0) {
        std::error_code no_matter;
        std::filesystem::remove(part, no_matter);
        throw std::runtime_error(file.string() + " can not be written: " + image.message);
    }
    std::filesystem::rename(part, file);
}

} // namespace members
